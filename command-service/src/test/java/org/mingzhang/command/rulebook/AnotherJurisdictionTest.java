package org.mingzhang.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseStage;
import org.mingzhang.accountability.event.ClosingKind;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.Liability;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.RuleVersion;
import org.mingzhang.accountability.event.Signature;
import org.mingzhang.accountability.event.VersionSelection;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.accountability.closecase.CloseCase;
import org.mingzhang.command.accountability.closecase.CloseCaseDecision;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountability;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountabilityDecision;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibility;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibilityDecision;
import org.mingzhang.command.accountability.hearsubject.HearSubject;
import org.mingzhang.command.accountability.hearsubject.HearSubjectDecision;
import org.mingzhang.command.accountability.openaccountability.OpenAccountability;
import org.mingzhang.command.accountability.openaccountability.OpenAccountabilityDecision;
import org.mingzhang.command.accountability.servedecision.ServeDecision;
import org.mingzhang.command.accountability.servedecision.ServeDecisionDecision;
import org.mingzhang.command.cadre.appointtopost.AppointToPost;
import org.mingzhang.command.cadre.appointtopost.AppointToPostDecision;
import org.mingzhang.command.cadre.registercadre.RegisterCadre;
import org.mingzhang.command.cadre.registercadre.RegisterCadreDecision;
import org.mingzhang.command.cadre.relieveofpost.RelieveOfPost;
import org.mingzhang.command.cadre.relieveofpost.RelieveOfPostDecision;
import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.organisation.registerorganisation.RegisterOrganisation;
import org.mingzhang.command.organisation.registerorganisation.RegisterOrganisationDecision;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatement;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatementDecision;
import org.mingzhang.command.reinstatement.proposereinstatement.ProposeReinstatement;
import org.mingzhang.command.reinstatement.proposereinstatement.ProposeReinstatementDecision;
import org.mingzhang.command.reinstatement.publishnotice.PublishNotice;
import org.mingzhang.command.reinstatement.publishnotice.PublishNoticeDecision;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPost;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPostDecision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.Subject;

/**
 * A jurisdiction that is only a folder: everything from the register to the way back goes through
 * the real decisions, and no class of the program has ever heard of it.
 */
class AnotherJurisdictionTest {
    private static final OrganisationId SENATE = new OrganisationId("committee");
    private static final OrganisationId HARBOUR = new OrganisationId("harbour");
    private static final CadreId NEREUS = new CadreId("nereus");
    private static final Subject ON_NEREUS = Subject.cadre(NEREUS);
    private static final CaseId CASE = new CaseId("case-1");
    private static final ReinstatementId RETURN = new ReinstatementId("return-1");
    private static final Post MASTER = new Post("Harbour master", HARBOUR, "SILVER", true);

    private final TestLedger ledger =
            new TestLedger()
                    .under(RulebookStory.BOOKS.byId("atlantis"))
                    .approved(RulebookStory.approval("approver"));

    @Test
    void a_case_is_opened_decided_served_closed_and_the_way_back_found() {
        register();
        investigate();
        decide();
        ledger.today(day("2027-01-20"));
        take(
                new ProposeReinstatement(
                        RETURN, NEREUS, MASTER, SENATE, day("2027-01-04"), "Calm seas", List.of()),
                ProposeReinstatementDecision::decide);
        take(
                new DecideReinstatement(RETURN, day("2027-01-05"), SENATE, new Vote(4, 3, 3), null),
                DecideReinstatementDecision::decide);
        take(
                new PublishNotice(RETURN, day("2027-01-06"), 5, "Agora", "Nereus returns"),
                PublishNoticeDecision::decide);
        take(
                new RestoreToPost(RETURN, day("2027-01-14"), List.of()),
                RestoreToPostDecision::decide);
        assertThat(ledger.cadre(NEREUS).posts()).extracting(Post::title).contains("Harbour master");
    }

    private void register() {
        ledger.today(day("2026-05-01"));
        take(
                new RegisterOrganisation(
                        SENATE, "Senate", "SENATE", null, null, null, day("2010-01-01"), null),
                RegisterOrganisationDecision::decide);
        take(
                new RegisterOrganisation(
                        HARBOUR,
                        "Harbour",
                        "HARBOUR_OFFICE",
                        null,
                        SENATE,
                        null,
                        day("2010-01-01"),
                        null),
                RegisterOrganisationDecision::decide);
        take(
                new RegisterCadre(NEREUS, "Nereus", "MAGISTRATE", SENATE, day("2020-01-01"), null),
                RegisterCadreDecision::decide);
        take(new AppointToPost(NEREUS, MASTER, day("2020-01-02")), AppointToPostDecision::decide);
    }

    private void investigate() {
        ledger.today(day("2026-06-30"));
        take(
                new OpenAccountability(
                        CASE,
                        List.of(new NamedSubject(ON_NEREUS, "Harbour master", HARBOUR)),
                        List.of("TIDE-GATE"),
                        null,
                        "The gate stood open at high tide.",
                        day("2026-04-01"),
                        day("2026-04-02"),
                        day("2026-05-04"),
                        List.of(),
                        null),
                OpenAccountabilityDecision::decide);
        take(
                new HearSubject(
                        CASE,
                        ON_NEREUS,
                        day("2026-05-06"),
                        true,
                        "I slept.",
                        null,
                        Signature.AGREE,
                        null,
                        List.of(new AccountId("triton"), new AccountId("doris"))),
                HearSubjectDecision::decide);
        take(
                new EstablishResponsibility(
                        CASE,
                        ON_NEREUS,
                        day("2026-05-07"),
                        "PROVEN",
                        Liability.MAIN,
                        null,
                        "All",
                        null,
                        null),
                EstablishResponsibilityDecision::decide);
    }

    private void decide() {
        take(
                new DecideAccountability(
                        CASE,
                        ON_NEREUS,
                        null,
                        day("2026-05-08"),
                        day("2026-05-08"),
                        List.of(new MeasureImposed("TRIDENT_TAKEN", null, "5")),
                        new Vote(4, 3, 3),
                        new RuleVersion("1", VersionSelection.CONDUCT_TIME, "In force then."),
                        List.of()),
                DecideAccountabilityDecision::decide);
        assertThat(ledger.cadre(NEREUS).restrictions().get(CASE))
                .extracting("until")
                .containsExactly(day("2026-12-07"));
        take(new ServeDecision(CASE, ON_NEREUS, day("2026-05-11")), ServeDecisionDecision::decide);
        assertThat(ledger.history())
                .filteredOn(DecisionServed.class::isInstance)
                .extracting(event -> ((DecisionServed) event).appealUntil())
                .containsExactly(day("2026-05-21"));
        take(
                new RelieveOfPost(NEREUS, MASTER, day("2026-05-11"), CASE, "Trident taken"),
                RelieveOfPostDecision::decide);
        take(
                new CloseCase(CASE, day("2026-06-01"), ClosingKind.DECIDED, null),
                CloseCaseDecision::decide);
        AccountabilityCase file = ledger.accountabilityCase(CASE);
        assertThat(file.stage()).isEqualTo(CaseStage.CLOSED);
    }

    private <C extends LedgerCommand, S extends Record> void take(
            C command, Decider<C, S> decider) {
        assertThat(ledger.take(command, decider)).isInstanceOf(Decision.Accepted.class);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
