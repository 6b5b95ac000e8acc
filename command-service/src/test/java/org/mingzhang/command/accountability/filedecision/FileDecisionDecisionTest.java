package org.mingzhang.command.accountability.filedecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;

/** Putting a decision on file. */
public final class FileDecisionDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.FILE_DECISION))
                    .notOpened()
                    .must(
                            CaseRefusal.SUBJECT_NOT_IN_CASE,
                            each -> each.set("/subject/id", "cadre-elsewhere"))
                    .notDecided()
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/reference", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE, each -> each.set("/filedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/filedOn", "2024-06-27"))
                    .procedure(
                            AftermathRefusal.ORGANISATION_UNKNOWN,
                            each -> each.set("/keeper", "nowhere"))
                    .must(AftermathRefusal.FILE_UNKNOWN, each -> each.set("/file", "GUESSED"))
                    .must(
                            AftermathRefusal.ALREADY_FILED,
                            each -> each.given(Spoils.filed("INTEGRITY_FILE")));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void an_annulment_is_filed_beside_the_decision() {
        Draft draft =
                CaseStory.draft(CaseVerb.FILE_DECISION)
                        .given(Spoils.filed("INTEGRITY_FILE"))
                        .given(Spoils.annulled())
                        .set("/filedOn", "2025-03-01");
        assertThat(draft.accepted()).hasSize(1);
    }
}
