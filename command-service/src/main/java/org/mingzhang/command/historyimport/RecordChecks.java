package org.mingzhang.command.historyimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.CaseStage;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.ImportRefusal;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.rulebook.Rulebook;

/** Whether a record says something that can be taken over, before anything is decided on it. */
final class RecordChecks {
    private RecordChecks() {}

    /** What makes the record meaningless, before anything is decided on it. */
    static Decision meaningful(ImportRecord row, AccountabilityCase state, Facts facts) {
        Rulebook book = facts.rulebook();
        LocalDate decidedOn = row.decidedOn();
        String finding = row.finding();
        String measure = row.measure();
        Checks checks =
                Checks.under(facts)
                        .must(
                                () -> state.subject(row.subject()).isEmpty(),
                                CaseRefusal.SUBJECT_NAMED_TWICE,
                                "/subject")
                        .must(
                                () -> decidedOn == null || !decidedOn.isBefore(row.openedOn()),
                                DecisionRefusal.DECIDED_BEFORE_OPENED,
                                "/decidedOn")
                        .must(
                                () -> !row.grounds().isEmpty(),
                                CaseRefusal.GROUND_MISSING,
                                "/grounds");
        row.grounds()
                .forEach(
                        code ->
                                checks.must(
                                        () -> book.knowsGround(code),
                                        CaseRefusal.GROUND_UNKNOWN,
                                        "/grounds",
                                        code));
        checks.must(
                        () -> finding == null || book.finding(finding).isPresent(),
                        CaseRefusal.FINDING_UNKNOWN,
                        "/finding",
                        String.valueOf(finding))
                .must(
                        () -> measure == null || book.measure(measure).isPresent(),
                        DecisionRefusal.MEASURE_UNKNOWN,
                        "/measure",
                        String.valueOf(measure))
                .must(
                        () -> measure != null || row.measureDays() == null,
                        ImportRefusal.MEASURE_MISSING,
                        "/measure");
        row.outcomes()
                .forEach(
                        code ->
                                checks.must(
                                        () -> book.outcome(code).isPresent(),
                                        DecisionRefusal.OUTCOME_UNKNOWN,
                                        "/outcomes",
                                        code));
        return checks.procedure(() -> finding != null, ImportRefusal.FINDING_MISSING, "/finding")
                .procedure(
                        () -> row.conductOn() != null,
                        ImportRefusal.CONDUCT_DATE_MISSING,
                        "/conductOn")
                .procedure(
                        () ->
                                state.stage() == CaseStage.NOT_OPENED
                                        || !row.conduct().isAfter(row.openedOn()),
                        CaseRefusal.OPENED_BEFORE_CONDUCT,
                        "/conductOn")
                .procedure(
                        () -> differingConduct(row, state).isEmpty(),
                        ImportRefusal.CONDUCT_DIFFERS_FROM_CASE,
                        "/conductOn")
                .accept(List::of);
    }

    /** The day of the conduct, where it is not the one the case was opened with. */
    static Optional<LocalDate> differingConduct(ImportRecord row, AccountabilityCase state) {
        AccountabilityOpened opening = state.opening();
        return opening == null || row.conduct().equals(opening.conductFrom())
                ? Optional.empty()
                : Optional.of(row.conduct());
    }
}
