package org.mingzhang.command.accountability.restorename;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;

/** Restoring a name. */
public final class RestoreNameDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.RESTORE_NAME))
                    .notOpened()
                    .must(
                            CaseRefusal.SUBJECT_NOT_IN_CASE,
                            each -> each.set("/subject/id", "cadre-elsewhere"))
                    .must(
                            AftermathRefusal.NOT_ANNULLED,
                            each -> each.without(DecisionAnnulled.class))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/restoredOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/restoredOn", "2025-02-16"))
                    .must(
                            AftermathRefusal.NOT_ANNOUNCED_THERE,
                            each -> each.set("/where/place", "别处"))
                    .must(
                            AftermathRefusal.ALREADY_RESTORED_THERE,
                            each -> each.given(Spoils.restored()));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }
}
