package org.mingzhang.command.cadre.resumeprocessing;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_ORDER_STANDS;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_NOT_RESTRICTED;

import java.util.List;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ErasureOrdered;
import org.mingzhang.cadre.event.ProcessingResumed;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether the restriction is lifted: not under an order to erase. */
public final class ResumeProcessingDecision {
    private ResumeProcessingDecision() {}

    public static Decision decide(
            ResumeProcessing command, CadreFile state, Records records, Facts facts) {
        ErasureOrdered order = state.protection().order();
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .must(state.protection()::restricted, PROCESSING_NOT_RESTRICTED, "/cadreId")
                .must(
                        () -> order == null,
                        ERASURE_ORDER_STANDS,
                        "/cadreId",
                        order == null ? "" : order.orderedOn())
                .must(
                        () -> !command.resumedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/resumedOn",
                        command.resumedOn(),
                        facts.today())
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new ProcessingResumed(
                                                command.cadreId(), command.resumedOn())));
    }
}
