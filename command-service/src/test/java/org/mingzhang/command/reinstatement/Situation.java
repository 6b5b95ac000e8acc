package org.mingzhang.command.reinstatement;

import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.PROPOSED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.testing.TestRulebook;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.personnel.Grading;
import org.mingzhang.rulebook.personnel.PersonnelRules;
import org.mingzhang.rulebook.personnel.ProtectionRules;
import org.mingzhang.rulebook.personnel.StepKind;
import org.mingzhang.rulebook.personnel.StepRule;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Text;

/** A sound procedure at its first step, with what a command needs to be spoilt. */
class Situation {
    static final AccountId ONE = new AccountId("one");
    static final AccountId TWO = new AccountId("two");
    static final LocalDate RESTORED = LocalDate.of(2025, 10, 9);

    TestLedger ledger = Procedures.proposed().under(book(TestRulebook.VERIFIED));
    LocalDate on = PROPOSED.plusDays(2);
    OrganisationId by = COMMITTEE;
    String text = "text";
    int inFavour = 3;
    List<AccountId> inspectors = List.of(ONE, TWO);
    boolean heard = true;
    AccountId second = TWO;

    void restored() {
        ledger.given(new RestoredToPost(ID, CADRE, People.DIRECTOR, RESTORED, List.of()));
    }

    /** A rulebook that asks for every step. */
    static TestRulebook book(RuleBasis basis) {
        return TestRulebook.book()
                .withPersonnel(
                        new PersonnelRules(
                                Grading.NONE,
                                List.of(),
                                List.of(),
                                Arrays.stream(StepKind.values())
                                        .map(
                                                kind ->
                                                        new StepRule(
                                                                kind,
                                                                new Text("步骤", kind.name()),
                                                                StepRule.Need.ALL,
                                                                12,
                                                                2,
                                                                basis))
                                        .toList(),
                                List.of(),
                                List.of(),
                                List.of(),
                                ProtectionRules.NONE));
    }
}
