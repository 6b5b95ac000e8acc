package org.mingzhang.command.accountability.recordevidence;

import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.shared.EvidenceId;

/** Recording evidence. */
public final class RecordEvidenceDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.RECORD_EVIDENCE))
                    .notOpened()
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/title", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/obtainedOn", "2026-11-22"))
                    .must(
                            CaseRefusal.EVIDENCE_ALREADY_RECORDED,
                            each ->
                                    each.given(
                                            new EvidenceRecorded(
                                                    CASE,
                                                    new EvidenceId("evidence-01"),
                                                    "旧",
                                                    "text/plain",
                                                    "0".repeat(64),
                                                    1,
                                                    day("2024-03-05"))))
                    .must(
                            CaseRefusal.EVIDENCE_DIGEST_MALFORMED,
                            each -> each.set("/sha256", "A".repeat(64)))
                    .must(CaseRefusal.EVIDENCE_EMPTY, each -> each.set("/sizeBytes", 0));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }
}
