package org.mingzhang.command.reinstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.reinstatement.Situation.ONE;
import static org.mingzhang.command.reinstatement.Situation.RESTORED;
import static org.mingzhang.command.reinstatement.Situation.TWO;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.Procedures.DECIDED;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.PROPOSED;
import static org.mingzhang.command.testing.Procedures.TODAY;
import static org.mingzhang.command.testing.Procedures.VOTE;
import static org.mingzhang.reinstatement.PreparationRefusal.ANSWER_AWAITED;
import static org.mingzhang.reinstatement.PreparationRefusal.INSPECTION_INCOMPLETE;
import static org.mingzhang.reinstatement.PreparationRefusal.INTEGRITY_DOUBTED;
import static org.mingzhang.reinstatement.PreparationRefusal.NOT_RESTORED_YET;
import static org.mingzhang.reinstatement.PreparationRefusal.NO_REPORT_TO_ANSWER;
import static org.mingzhang.reinstatement.PreparationRefusal.ONE_SIGNER_ONLY;
import static org.mingzhang.reinstatement.PreparationRefusal.RECOMMENDATION_COUNTS_IMPOSSIBLE;
import static org.mingzhang.reinstatement.PreparationRefusal.RECOMMENDATION_EXPIRED;
import static org.mingzhang.reinstatement.PreparationRefusal.STEP_SKIPPED;
import static org.mingzhang.reinstatement.PreparationRefusal.SUPERIOR_DISAGREED;
import static org.mingzhang.reinstatement.PreparationRefusal.TOO_FEW_INSPECTORS;
import static org.mingzhang.reinstatement.PreparationRefusal.TRIAL_ALREADY_ASSESSED;
import static org.mingzhang.reinstatement.PreparationRefusal.TRIAL_NOT_OVER;
import static org.mingzhang.reinstatement.ReinstatementRefusal.ACTING_ORGANISATION_UNKNOWN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.PROCEDURE_NOT_IN_RULEBOOK;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_ENDED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_NOT_PROPOSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_OUT_OF_STEP;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_BEFORE_PREVIOUS;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_IN_FUTURE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_TEXT_MISSING;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatement;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatementDecision;
import org.mingzhang.command.reinstatement.recordinspection.RecordInspection;
import org.mingzhang.command.reinstatement.recordinspection.RecordInspectionDecision;
import org.mingzhang.command.reinstatement.recordintegrityopinion.RecordIntegrityOpinion;
import org.mingzhang.command.reinstatement.recordintegrityopinion.RecordIntegrityOpinionDecision;
import org.mingzhang.command.reinstatement.recordprobationresult.RecordProbationResult;
import org.mingzhang.command.reinstatement.recordprobationresult.RecordProbationResultDecision;
import org.mingzhang.command.reinstatement.recordrecommendation.RecordRecommendation;
import org.mingzhang.command.reinstatement.recordrecommendation.RecordRecommendationDecision;
import org.mingzhang.command.reinstatement.recordsuperioranswer.RecordSuperiorAnswer;
import org.mingzhang.command.reinstatement.recordsuperioranswer.RecordSuperiorAnswerDecision;
import org.mingzhang.command.reinstatement.reporttosuperior.ReportToSuperior;
import org.mingzhang.command.reinstatement.reporttosuperior.ReportToSuperiorDecision;
import org.mingzhang.command.reinstatement.withdrawreinstatement.WithdrawReinstatement;
import org.mingzhang.command.reinstatement.withdrawreinstatement.WithdrawReinstatementDecision;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.testing.TestRulebook;
import org.mingzhang.reinstatement.PreparationRefusal;
import org.mingzhang.reinstatement.event.InspectionRecorded;
import org.mingzhang.reinstatement.event.IntegrityOpinionRecorded;
import org.mingzhang.reinstatement.event.ProbationResultRecorded;
import org.mingzhang.reinstatement.event.RecommendationRecorded;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReportedToSuperior;
import org.mingzhang.reinstatement.event.SuperiorAnswered;
import org.mingzhang.rulebook.personnel.PersonnelRules;
import org.mingzhang.rulebook.personnel.StepKind;
import org.mingzhang.shared.RecordedWarning;

/** The steps before the decision and the time on trial after it, spoilt in every way. */
class PreparationTest {
    private static RefusalTable<Situation> step(Function<Situation, Decision> decide) {
        return new RefusalTable<>(Situation::new, decide)
                .row(REINSTATEMENT_NOT_PROPOSED, s -> s.ledger.without(ID.stream()))
                .row(REINSTATEMENT_ENDED, s -> Procedures.end(s.ledger))
                .row(
                        REINSTATEMENT_OUT_OF_STEP,
                        s ->
                                s.ledger.given(
                                        new ReinstatementDecided(
                                                ID, DECIDED, COMMITTEE, VOTE, true, null)))
                .row(
                        PROCEDURE_NOT_IN_RULEBOOK,
                        s ->
                                s.ledger.under(
                                        TestRulebook.book().withPersonnel(PersonnelRules.NONE)));
    }

    private static final RefusalTable<?> RECOMMENDATION =
            step(s ->
                            s.ledger.ask(
                                    new RecordRecommendation(ID, s.on, s.by, 3, s.inFavour),
                                    RecordRecommendationDecision::decide))
                    .row(ACTING_ORGANISATION_UNKNOWN, s -> s.by = NOWHERE)
                    .row(STEP_IN_FUTURE, s -> s.on = TODAY.plusDays(1))
                    .row(RECOMMENDATION_COUNTS_IMPOSSIBLE, s -> s.inFavour = 4);
    private static final RefusalTable<?> INSPECTION =
            step(s ->
                            s.ledger.ask(
                                    new RecordInspection(
                                            ID,
                                            s.on,
                                            s.by,
                                            s.inspectors,
                                            true,
                                            true,
                                            s.heard,
                                            true,
                                            s.text),
                                    RecordInspectionDecision::decide))
                    .row(ACTING_ORGANISATION_UNKNOWN, s -> s.by = NOWHERE)
                    .row(STEP_TEXT_MISSING, s -> s.text = " ")
                    .row(STEP_BEFORE_PREVIOUS, s -> s.on = PROPOSED.minusDays(1))
                    .row(TOO_FEW_INSPECTORS, s -> s.inspectors = List.of(ONE, ONE))
                    .row(INSPECTION_INCOMPLETE, s -> s.heard = false);
    private static final RefusalTable<?> OPINION =
            step(s ->
                            s.ledger.ask(
                                    new RecordIntegrityOpinion(
                                            ID, s.on, s.by, ONE, s.second, true, s.text),
                                    RecordIntegrityOpinionDecision::decide))
                    .row(ONE_SIGNER_ONLY, s -> s.second = ONE);
    private static final RefusalTable<?> REPORT =
            step(s ->
                            s.ledger.ask(
                                    new ReportToSuperior(ID, s.on, s.by, null),
                                    ReportToSuperiorDecision::decide))
                    .row(
                            ANSWER_AWAITED,
                            s -> s.ledger.given(new ReportedToSuperior(ID, s.on, BUREAU, null)));
    private static final RefusalTable<?> ANSWER =
            new RefusalTable<>(
                            () -> {
                                Situation s = new Situation();
                                s.ledger.given(new ReportedToSuperior(ID, s.on, BUREAU, null));
                                return s;
                            },
                            (Situation s) ->
                                    s.ledger.ask(
                                            new RecordSuperiorAnswer(ID, s.on, true, null),
                                            RecordSuperiorAnswerDecision::decide))
                    .row(STEP_BEFORE_PREVIOUS, s -> s.on = s.on.minusDays(1))
                    .row(
                            NO_REPORT_TO_ANSWER,
                            s -> s.ledger.given(new SuperiorAnswered(ID, s.on, true, null)));
    private static final RefusalTable<?> WITHDRAWAL =
            new RefusalTable<>(
                            Situation::new,
                            (Situation s) ->
                                    s.ledger.ask(
                                            new WithdrawReinstatement(ID, s.on, s.by, s.text),
                                            WithdrawReinstatementDecision::decide))
                    .row(REINSTATEMENT_NOT_PROPOSED, s -> s.ledger.without(ID.stream()))
                    .row(REINSTATEMENT_ENDED, s -> Procedures.end(s.ledger))
                    .row(ACTING_ORGANISATION_UNKNOWN, s -> s.by = NOWHERE)
                    .row(STEP_TEXT_MISSING, s -> s.text = " ");
    private static final RefusalTable<?> TRIAL =
            new RefusalTable<>(
                            () -> {
                                Situation s = new Situation();
                                s.on = RESTORED.plusMonths(12);
                                s.restored();
                                return s;
                            },
                            (Situation s) ->
                                    s.ledger.ask(
                                            new RecordProbationResult(ID, s.on, s.by, true, s.text),
                                            RecordProbationResultDecision::decide))
                    .row(NOT_RESTORED_YET, s -> s.ledger.without(ID.stream()))
                    .row(TRIAL_NOT_OVER, s -> s.on = RESTORED.plusMonths(12).minusDays(1))
                    .row(
                            TRIAL_ALREADY_ASSESSED,
                            s ->
                                    s.ledger.given(
                                            new ProbationResultRecorded(
                                                    ID, s.on, COMMITTEE, true, "earlier")));

    /** What the decision asks of the steps before it. */
    private static final class Prepared extends Situation {
        boolean clear = true;
        boolean agreed = true;
        LocalDate recommended = PROPOSED;
        Set<StepKind> left = EnumSet.noneOf(StepKind.class);
        boolean unanswered;

        Decision decide() {
            if (!left.contains(StepKind.RECOMMENDATION)) {
                ledger.given(new RecommendationRecorded(ID, recommended, COMMITTEE, 9, 8));
            }
            ledger.given(
                    new InspectionRecorded(
                            ID, PROPOSED, COMMITTEE, inspectors, true, true, true, true, "fit"),
                    new IntegrityOpinionRecorded(
                            ID, PROPOSED, COMMITTEE, ONE, TWO, clear, "conclusion"),
                    new ReportedToSuperior(ID, PROPOSED, BUREAU, null));
            if (!unanswered) {
                ledger.given(new SuperiorAnswered(ID, PROPOSED, agreed, null));
            }
            return ledger.ask(
                    new DecideReinstatement(ID, DECIDED, COMMITTEE, VOTE, null),
                    DecideReinstatementDecision::decide);
        }
    }

    private static final RefusalTable<?> DECISION =
            new RefusalTable<>(Prepared::new, Prepared::decide)
                    .row(ANSWER_AWAITED, s -> s.unanswered = true)
                    .row(STEP_SKIPPED, s -> s.left.add(StepKind.RECOMMENDATION))
                    .row(RECOMMENDATION_EXPIRED, s -> s.recommended = DECIDED.minusMonths(13))
                    .row(INTEGRITY_DOUBTED, s -> s.clear = false)
                    .row(SUPERIOR_DISAGREED, s -> s.agreed = false);

    private static final List<RefusalTable<?>> TABLES =
            List.of(
                    RECOMMENDATION,
                    INSPECTION,
                    OPINION,
                    REPORT,
                    ANSWER,
                    WITHDRAWAL,
                    TRIAL,
                    DECISION);

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLES.stream().flatMap(RefusalTable::tests);
    }

    @Test
    void every_refusal_has_a_row() {
        assertThat(
                        TABLES.stream()
                                .flatMap(table -> table.refusals().stream())
                                .filter(PreparationRefusal.class::isInstance)
                                .collect(Collectors.toSet()))
                .hasSize(PreparationRefusal.values().length);
    }

    @Test
    void a_step_nobody_verified_only_warns_when_it_is_left_out() {
        TestLedger ledger = Procedures.proposed().under(Situation.book(TestRulebook.UNVERIFIED));
        assertThat(
                        ledger.ask(
                                new DecideReinstatement(ID, DECIDED, COMMITTEE, VOTE, null),
                                DecideReinstatementDecision::decide))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.warnings())
                                        .extracting(RecordedWarning::code)
                                        .containsOnly("STEP_SKIPPED")
                                        .hasSize(4));
    }

    @Test
    void a_withdrawn_procedure_frees_the_cadre_for_another() {
        Situation s = new Situation();
        s.ledger.take(
                new WithdrawReinstatement(ID, s.on, COMMITTEE, "moved"),
                WithdrawReinstatementDecision::decide);
        assertThat(s.ledger.cadre(CADRE).openReinstatement()).isNull();
        Decision again =
                s.ledger.ask(
                        new WithdrawReinstatement(ID, s.on, COMMITTEE, "moved"),
                        WithdrawReinstatementDecision::decide);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(REINSTATEMENT_ENDED));
    }
}
