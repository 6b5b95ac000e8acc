package org.mingzhang.command.cadre.cancelerasure;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_NOT_ORDERED;

import java.util.List;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ErasureCancelled;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether an order to erase is taken back: by anyone, as long as it stands. */
public final class CancelErasureDecision {
    private CancelErasureDecision() {}

    public static Decision decide(
            CancelErasure command, CadreFile state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .must(() -> state.protection().order() != null, ERASURE_NOT_ORDERED, "/cadreId")
                .must(
                        () -> !command.cancelledOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/cancelledOn",
                        command.cancelledOn(),
                        facts.today())
                .accept(
                        () ->
                                List.of(
                                        new ErasureCancelled(
                                                command.cadreId(), command.cancelledOn())));
    }
}
