package org.mingzhang.query.sample;

import static org.mingzhang.query.sample.Scenario.day;

import java.util.List;
import org.mingzhang.accountability.event.CaseTextsErased;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.ErasureCancelled;
import org.mingzhang.cadre.event.ErasureOrdered;
import org.mingzhang.cadre.event.ErasureScope;
import org.mingzhang.cadre.event.PersonalTextsErased;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.cadre.event.ProcessingResumed;
import org.mingzhang.cadre.event.SharedCase;
import org.mingzhang.reinstatement.event.ReinstatementTextsErased;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.ReinstatementId;

/** Somebody else, whose data was restricted, freed, and at last erased. */
public final class Forgetting {
    public static final CadreId ZHOU = new CadreId("P-ZHOU");
    private static final CaseId CASE = new CaseId("C-0");
    private static final ReinstatementId RETURN = new ReinstatementId("R-ZHOU");
    private static final ErasureScope REACH =
            new ErasureScope(
                    List.of(CASE),
                    List.of(RETURN),
                    List.of(new SharedCase(new CaseId("C-00"), List.of(Scenario.LI))));
    private static final AccountId PROPOSER = new AccountId("p-1");

    private Forgetting() {}

    /** The scenario, and after it this. */
    public static MemoryLedger ledger() {
        MemoryLedger ledger = Scenario.ledger();
        events().forEach(ledger::record);
        return ledger;
    }

    private static List<LedgerEvent> events() {
        return List.of(
                new CadreRegistered(ZHOU, "[erased]", null, null, day(-900)),
                new ProcessingRestricted(ZHOU, "RETENTION", day(600)),
                new ProcessingResumed(ZHOU, day(601)),
                new ProcessingRestricted(ZHOU, "RETENTION", day(602)),
                new ErasureOrdered(ZHOU, "PERIOD_OVER", REACH, PROPOSER, day(603), day(610)),
                new ErasureCancelled(ZHOU, day(604)),
                new ErasureOrdered(ZHOU, "PERIOD_OVER", REACH, PROPOSER, day(605), day(612)),
                new PersonalTextsErased(ZHOU, "PERIOD_OVER", REACH, day(612)),
                new CaseTextsErased(CASE, ZHOU, day(612)),
                new ReinstatementTextsErased(RETURN, ZHOU, day(612)));
    }
}
