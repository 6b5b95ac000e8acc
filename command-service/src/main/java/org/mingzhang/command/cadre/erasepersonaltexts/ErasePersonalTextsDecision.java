package org.mingzhang.command.cadre.erasepersonaltexts;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_BY_PROPOSER;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_NOT_DUE;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_NOT_ORDERED;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_SCOPE_CHANGED;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.event.CaseTextsErased;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ErasureOrdered;
import org.mingzhang.cadre.event.ErasureScope;
import org.mingzhang.cadre.event.PersonalTextsErased;
import org.mingzhang.command.cadre.ErasureReach;
import org.mingzhang.command.cadre.Retention;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.event.ReinstatementTextsErased;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;

/**
 * Decides whether an order is carried out. Every stream it reaches gets an event of its own, so
 * that each stream says itself from where on its texts are gone, and none moves meanwhile.
 */
public final class ErasePersonalTextsDecision {
    private ErasePersonalTextsDecision() {}

    public static Decision decide(
            ErasePersonalTexts command, CadreFile state, Records records, Facts facts) {
        ErasureOrdered order = state.protection().order();
        Checks checks = Checks.under(facts).must(state::known, CADRE_UNKNOWN, "/cadreId");
        if (order == null) {
            return checks.must(() -> false, ERASURE_NOT_ORDERED, "/cadreId").accept(List::of);
        }
        ErasureReach reach = new ErasureReach(command.cadreId(), records);
        Retention retention = new Retention(command.cadreId(), state, records);
        return checks.must(
                        () -> !facts.attribution().actor().equals(order.orderedBy()),
                        ERASURE_BY_PROPOSER,
                        "")
                .must(
                        () -> !facts.today().isBefore(order.earliestOn()),
                        ERASURE_NOT_DUE,
                        "/erasedOn",
                        order.earliestOn())
                .also(on -> retention.over(on, facts.today()))
                .must(
                        () -> reach.of(state).equals(order.reach()),
                        ERASURE_SCOPE_CHANGED,
                        "/cadreId")
                .must(
                        () -> !command.erasedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/erasedOn",
                        command.erasedOn(),
                        facts.today())
                .fourEyes()
                .accept(() -> events(command, order));
    }

    private static List<LedgerEvent> events(ErasePersonalTexts command, ErasureOrdered order) {
        CadreId cadre = command.cadreId();
        ErasureScope scope = order.reach();
        List<LedgerEvent> events = new ArrayList<>();
        events.add(new PersonalTextsErased(cadre, order.basis(), scope, command.erasedOn()));
        scope.cases().forEach(id -> events.add(new CaseTextsErased(id, cadre, command.erasedOn())));
        scope.reinstatements()
                .forEach(
                        id ->
                                events.add(
                                        new ReinstatementTextsErased(
                                                id, cadre, command.erasedOn())));
        return events;
    }
}
