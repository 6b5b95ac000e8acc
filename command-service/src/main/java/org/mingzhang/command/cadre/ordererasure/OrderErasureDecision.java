package org.mingzhang.command.cadre.ordererasure;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_ORDER_STANDS;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_NOT_RESTRICTED;
import static org.mingzhang.cadre.ProtectionRefusal.PROTECTION_GROUND_UNKNOWN;

import java.util.List;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ErasureOrdered;
import org.mingzhang.command.cadre.ErasureReach;
import org.mingzhang.command.cadre.Retention;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.personnel.ProtectionRules;

/**
 * Decides whether an erasure is ordered: by two persons, on a legal ground, and never while a duty
 * to keep binds. The wait runs from the day of recording, so that no earlier date shortens it.
 */
public final class OrderErasureDecision {
    private OrderErasureDecision() {}

    public static Decision decide(
            OrderErasure command, CadreFile state, Records records, Facts facts) {
        ErasureOrdered order = state.protection().order();
        ProtectionRules rules = facts.rulebook().personnel().protection();
        ErasureReach reach = new ErasureReach(command.cadreId(), records);
        Retention retention = new Retention(command.cadreId(), state, records);
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .must(state.protection()::restricted, PROCESSING_NOT_RESTRICTED, "/cadreId")
                .must(
                        () -> order == null,
                        ERASURE_ORDER_STANDS,
                        "/cadreId",
                        order == null ? "" : order.orderedOn())
                .must(
                        () -> rules.erasingGround(command.basis()).isPresent(),
                        PROTECTION_GROUND_UNKNOWN,
                        "/basis",
                        command.basis())
                .also(checks -> retention.over(checks, facts.today()))
                .must(
                        () -> !command.orderedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/orderedOn",
                        command.orderedOn(),
                        facts.today())
                .secondPerson()
                .accept(
                        () ->
                                List.of(
                                        new ErasureOrdered(
                                                command.cadreId(),
                                                command.basis(),
                                                reach.of(state),
                                                facts.attribution().actor(),
                                                command.orderedOn(),
                                                facts.today().plusDays(rules.waitDays()))));
    }
}
