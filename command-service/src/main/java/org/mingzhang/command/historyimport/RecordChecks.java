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

    /** What makes the record meaningless refuses it; what is merely missing is a warning. */
    static Decision meaningful(ImportRecord row, AccountabilityCase state, Facts facts) {
        LocalDate decidedOn = row.decidedOn();
        return Checks.under(facts)
                .must(
                        () -> state.subject(row.subject()).isEmpty(),
                        CaseRefusal.SUBJECT_NAMED_TWICE,
                        "/subject")
                .must(
                        () -> decidedOn == null || !decidedOn.isBefore(row.openedOn()),
                        DecisionRefusal.DECIDED_BEFORE_OPENED,
                        "/decidedOn")
                .also(checks -> knownCodes(row, facts.rulebook(), checks))
                .procedure(() -> row.finding() != null, ImportRefusal.FINDING_MISSING, "/finding")
                .procedure(row::decided, ImportRefusal.DECISION_MISSING, "/decidedOn")
                .also(checks -> conduct(row, state, checks))
                .accept(List::of);
    }

    private static Checks knownCodes(ImportRecord row, Rulebook book, Checks checks) {
        String finding = row.finding();
        String measure = row.measure();
        checks.must(() -> !row.grounds().isEmpty(), CaseRefusal.GROUND_MISSING, "/grounds");
        for (String code : row.grounds()) {
            checks.must(() -> book.knowsGround(code), CaseRefusal.GROUND_UNKNOWN, "/grounds", code);
        }
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
        for (String code : row.outcomes()) {
            checks.must(
                    () -> book.outcome(code).isPresent(),
                    DecisionRefusal.OUTCOME_CODE_UNKNOWN,
                    "/outcomes",
                    code);
        }
        return checks;
    }

    /** The first row of a case gets the answer on the order of the days from its opening. */
    private static Checks conduct(ImportRecord row, AccountabilityCase state, Checks checks) {
        return checks.procedure(
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
                        "/conductOn");
    }

    /** The day of the conduct, where it is not the one the case was opened with. */
    static Optional<LocalDate> differingConduct(ImportRecord row, AccountabilityCase state) {
        AccountabilityOpened opening = state.opening();
        return opening == null || row.conduct().equals(opening.conductFrom())
                ? Optional.empty()
                : Optional.of(row.conduct());
    }
}
