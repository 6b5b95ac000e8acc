package org.mingzhang.command.reinstatement;

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
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;

/** Checks that the steps of a procedure share. */
public final class StepChecks {
    private static final Set<ReinstatementStage> ENDED =
            EnumSet.of(
                    ReinstatementStage.RESTORED,
                    ReinstatementStage.REJECTED,
                    ReinstatementStage.WITHDRAWN);

    private StepChecks() {}

    /** The procedure stands where this step is taken. */
    public static UnaryOperator<Checks> standsAt(ReinstatementStage stage, Reinstatement state) {
        return checks ->
                checks.also(running(state))
                        .must(
                                () -> state.stage() == stage,
                                REINSTATEMENT_OUT_OF_STEP,
                                "/reinstatementId",
                                state.stage(),
                                stage);
    }

    /** The procedure was begun and has not ended. */
    public static UnaryOperator<Checks> running(Reinstatement state) {
        return checks ->
                checks.must(
                                () -> state.stage() != ReinstatementStage.NOT_PROPOSED,
                                REINSTATEMENT_NOT_PROPOSED,
                                "/reinstatementId")
                        .must(
                                () -> !ENDED.contains(state.stage()),
                                REINSTATEMENT_ENDED,
                                "/reinstatementId");
    }

    /** The rulebook provides for the step, so that no other book is a way around it. */
    public static UnaryOperator<Checks> provided(boolean byRulebook, Facts facts) {
        return checks ->
                checks.must(
                        () -> byRulebook,
                        PROCEDURE_NOT_IN_RULEBOOK,
                        "/rulebook",
                        facts.rulebook().version());
    }

    /** The date is not in the future and not before the step it follows, where there is one. */
    public static UnaryOperator<Checks> dated(
            String field, LocalDate date, @Nullable LocalDate previous, Facts facts) {
        return checks ->
                checks.must(
                                () -> !date.isAfter(facts.today()),
                                STEP_IN_FUTURE,
                                field,
                                date,
                                facts.today())
                        .must(
                                () -> previous == null || !date.isBefore(previous),
                                STEP_BEFORE_PREVIOUS,
                                field,
                                date,
                                String.valueOf(previous));
    }

    /** The text says something. */
    public static UnaryOperator<Checks> written(String field, String text) {
        return checks -> checks.procedure(() -> !text.isBlank(), STEP_TEXT_MISSING, field);
    }

    /** The organisation that acts is on record. */
    public static UnaryOperator<Checks> acting(String field, OrganisationId id, Records records) {
        return checks ->
                checks.must(
                        () -> records.organisation(id).known(), ACTING_ORGANISATION_UNKNOWN, field);
    }

    /** The legal date of an earlier step, if it was taken. */
    public static @Nullable LocalDate dateOf(@Nullable LedgerEvent step) {
        return step == null ? null : step.legalDate();
    }
}
