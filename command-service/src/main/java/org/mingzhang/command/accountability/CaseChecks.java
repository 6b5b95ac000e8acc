package org.mingzhang.command.accountability;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.CaseStage;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.Subject;

/** The checks most steps of a case have in common. */
public final class CaseChecks {
    private CaseChecks() {}

    /** Begins the checks of a step that an opened case admits, closed or not. */
    public static Checks opened(CaseCommand command, AccountabilityCase state, Facts facts) {
        return Checks.under(facts)
                .must(
                        () -> state.stage() != CaseStage.NOT_OPENED,
                        CaseRefusal.CASE_NOT_OPENED,
                        "/caseId",
                        command.caseId().value())
                .also(checks -> sameRulebook(state, facts, checks))
                .also(nobodyRecused(state, facts.attribution()));
    }

    /** A recusal takes effect at once: neither the actor nor the approver is recused. */
    private static UnaryOperator<Checks> nobodyRecused(AccountabilityCase state, Attribution by) {
        Approval approval = by.approval();
        return checks ->
                checks.procedure(() -> !state.recused(by.actor()), CaseRefusal.ACTOR_RECUSED, "")
                        .procedure(
                                () -> approval == null || !state.recused(approval.approvedBy()),
                                CaseRefusal.APPROVER_RECUSED,
                                "/approval");
    }

    /** A case goes by one rulebook from its opening on, in whichever version of it. */
    private static Checks sameRulebook(AccountabilityCase state, Facts facts, Checks checks) {
        AccountabilityOpened opening = state.opening();
        String bound = opening == null ? null : opening.rulebook();
        String used = facts.rulebook().version().id();
        return checks.must(
                () -> bound == null || bound.equals(used),
                CaseRefusal.CASE_UNDER_OTHER_RULEBOOK,
                "/rulebook",
                String.valueOf(bound),
                used);
    }

    /** Begins the checks of a step that only a case not yet closed admits. */
    public static Checks running(CaseCommand command, AccountabilityCase state, Facts facts) {
        return opened(command, state, facts)
                .must(
                        () -> state.stage() != CaseStage.CLOSED,
                        CaseRefusal.CASE_CLOSED,
                        "/caseId",
                        command.caseId().value());
    }

    /** The case names the subject. */
    public static UnaryOperator<Checks> names(AccountabilityCase state, Subject subject) {
        return checks ->
                checks.must(
                        () -> state.subject(subject).isPresent(),
                        CaseRefusal.SUBJECT_NOT_IN_CASE,
                        "/subject",
                        subject.id());
    }

    /** The case names the subject and nothing is decided on it. */
    public static UnaryOperator<Checks> undecided(AccountabilityCase state, Subject subject) {
        return checks ->
                checks.also(names(state, subject))
                        .must(
                                () -> state.fileOf(subject).decision() == null,
                                CaseRefusal.SUBJECT_ALREADY_DECIDED,
                                "/subject");
    }

    /** The case names the subject, and a decision on it stands. */
    public static UnaryOperator<Checks> decided(AccountabilityCase state, Subject subject) {
        SubjectFile file = state.fileOf(subject);
        return checks ->
                checks.also(names(state, subject))
                        .must(
                                () -> file.decision() != null,
                                DecisionRefusal.NOT_DECIDED,
                                "/subject")
                        .must(
                                () -> file.annulment() == null,
                                DecisionRefusal.DECISION_ANNULLED,
                                "/subject");
    }

    /** The day has come, and is not before the step it follows. */
    public static UnaryOperator<Checks> dated(
            String field, LocalDate day, @Nullable LocalDate earliest, Facts facts) {
        return checks ->
                checks.procedure(
                                () -> !day.isAfter(facts.today()),
                                CaseRefusal.DATE_IN_FUTURE,
                                field,
                                day)
                        .procedure(
                                () -> earliest == null || !day.isBefore(earliest),
                                CaseRefusal.DATE_OUT_OF_ORDER,
                                field,
                                day,
                                String.valueOf(earliest));
    }

    /** A required text says something. */
    public static UnaryOperator<Checks> written(String field, @Nullable String text) {
        return checks -> checks.procedure(() -> hasText(text), CaseRefusal.TEXT_MISSING, field);
    }

    /** True when a text says something. */
    public static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The day the case was opened, once it is. */
    public static @Nullable LocalDate openedOn(AccountabilityCase state) {
        AccountabilityOpened opening = state.opening();
        return opening == null ? null : opening.openedOn();
    }

    /** The day of the subject's decision, when there is one. */
    public static @Nullable LocalDate decidedOn(SubjectFile file) {
        return file.decision() == null ? null : file.decision().decidedOn();
    }
}
