package org.mingzhang.command.reinstatement;

import static org.mingzhang.reinstatement.PreparationRefusal.ANSWER_AWAITED;
import static org.mingzhang.reinstatement.PreparationRefusal.INTEGRITY_DOUBTED;
import static org.mingzhang.reinstatement.PreparationRefusal.RECOMMENDATION_EXPIRED;
import static org.mingzhang.reinstatement.PreparationRefusal.STEP_SKIPPED;
import static org.mingzhang.reinstatement.PreparationRefusal.SUPERIOR_DISAGREED;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.PostBar;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.reinstatement.Preparation;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.personnel.StepKind;
import org.mingzhang.rulebook.personnel.StepRule;
import org.mingzhang.shared.LedgerEvent;

/**
 * The steps a rulebook asks for before the decision. One that nobody verified only warns when it
 * was left out; a report without an answer always stops the procedure.
 */
public final class PreparationChecks {
    private PreparationChecks() {}

    /** Every step that is asked for was taken, in time and with a result that allows to go on. */
    public static UnaryOperator<Checks> prepared(
            Reinstatement state, CadreFile cadre, LocalDate decidedOn, Rulebook rulebook) {
        return checks -> {
            if (state.proposal() == null) {
                return checks;
            }
            Preparation steps = state.preparation();
            checks.must(
                    () -> !steps.awaitsAnswer(),
                    ANSWER_AWAITED,
                    "/reinstatementId",
                    String.valueOf(StepChecks.dateOf(steps.report())));
            boolean leading = state.motion().post().leading();
            boolean promotion = PostBar.promotes(cadre, state.motion().post(), rulebook);
            rulebook.personnel().steps().stream()
                    .filter(rule -> rule.basis().inForceOn(decidedOn))
                    .filter(rule -> rule.kind() != StepKind.PROBATION)
                    .forEach(rule -> taken(rule, rule.needed(leading, promotion), steps, checks));
            rulebook.personnel()
                    .step(StepKind.RECOMMENDATION)
                    .ifPresent(rule -> fresh(rule, steps, decidedOn, checks));
            return outcomes(steps, rulebook, checks);
        };
    }

    private static void taken(StepRule rule, boolean needed, Preparation steps, Checks checks) {
        checks.rule(
                rule.basis(),
                () -> !needed || of(rule.kind(), steps) != null,
                STEP_SKIPPED,
                "/reinstatementId",
                rule.label().zh(),
                rule.label().en());
    }

    private static @Nullable LedgerEvent of(StepKind kind, Preparation steps) {
        return switch (kind) {
            case RECOMMENDATION -> steps.recommendation();
            case INSPECTION -> steps.inspection();
            case INTEGRITY_OPINION -> steps.opinion();
            case REPORT_TO_SUPERIOR -> steps.answer();
            case PROBATION -> null;
        };
    }

    private static void fresh(
            StepRule rule, Preparation steps, LocalDate decidedOn, Checks checks) {
        LocalDate held = StepChecks.dateOf(steps.recommendation());
        Integer months = rule.months();
        if (held != null && months != null) {
            LocalDate last = held.plusMonths(months);
            checks.rule(
                    rule.basis(),
                    () -> !decidedOn.isAfter(last),
                    RECOMMENDATION_EXPIRED,
                    "/decidedOn",
                    last);
        }
    }

    private static Checks outcomes(Preparation steps, Rulebook rulebook, Checks checks) {
        rulebook.personnel()
                .step(StepKind.INTEGRITY_OPINION)
                .ifPresent(
                        rule ->
                                checks.rule(
                                        rule.basis(),
                                        () -> steps.opinion() == null || steps.opinion().clear(),
                                        INTEGRITY_DOUBTED,
                                        "/reinstatementId"));
        return checks.must(
                () -> steps.answer() == null || steps.answer().agreed(),
                SUPERIOR_DISAGREED,
                "/reinstatementId");
    }
}
