package org.mingzhang.command.accountability.decideaccountability;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;
import static org.mingzhang.command.accountability.CaseChecks.running;
import static org.mingzhang.command.accountability.CaseChecks.undecided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.RuleVersion;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.accountability.CaseChecks;
import org.mingzhang.command.accountability.MeasureChecks;
import org.mingzhang.command.accountability.SubjectChecks;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.RestrictionCalculator;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;

/** Decides whether a decision on a subject may be recorded, and what restrictions follow. */
public final class DecideAccountabilityDecision {
    private DecideAccountabilityDecision() {}

    public static Decision decide(
            DecideAccountability command, AccountabilityCase state, Records records, Facts facts) {
        Subject subject = command.subject();
        SubjectFile file = state.fileOf(subject);
        return running(command, state, facts)
                .also(undecided(state, subject))
                .also(MeasureChecks.known(command.measures(), facts.rulebook()))
                .also(checks -> outcomes(command, facts, checks))
                .also(checks -> dates(command, state, facts, checks))
                .procedure(
                        () -> file.hearing() != null, DecisionRefusal.SUBJECT_NOT_HEARD, "/subject")
                .procedure(
                        () -> file.responsibility() != null,
                        DecisionRefusal.RESPONSIBILITY_NOT_ESTABLISHED,
                        "/subject")
                .also(SubjectChecks.organKnown(facts, records))
                .also(SubjectChecks.authority(subject, "/organ", facts, records))
                .also(
                        MeasureChecks.allowed(
                                command.measures(),
                                state,
                                subject,
                                command.decidedOn(),
                                records,
                                facts))
                .procedure(
                        () -> explained(command.ruleVersion()),
                        DecisionRefusal.RULE_VERSION_MISSING,
                        "/ruleVersion")
                .also(
                        checks ->
                                CollectiveVote.check(
                                        command.vote(), facts.rulebook().vote(), checks))
                .fourEyes()
                .accept(() -> events(command, state, facts));
    }

    private static Checks outcomes(DecideAccountability command, Facts facts, Checks checks) {
        for (int i = 0; i < command.outcomes().size(); i++) {
            String code = command.outcomes().get(i);
            checks.must(
                    () -> facts.rulebook().outcome(code).isPresent(),
                    DecisionRefusal.OUTCOME_CODE_UNKNOWN,
                    "/outcomes/" + i,
                    code);
        }
        return checks.procedure(
                () -> facts.imported() || command.outcomes().isEmpty(),
                DecisionRefusal.OUTCOME_ONLY_IMPORTED,
                "/outcomes");
    }

    private static Checks dates(
            DecideAccountability command, AccountabilityCase state, Facts facts, Checks checks) {
        LocalDate decidedOn = command.decidedOn();
        LocalDate effectiveOn = command.effectiveOn();
        LocalDate openedOn = openedOn(state);
        checks.procedure(
                () -> decidedOn != null, DecisionRefusal.DECISION_DATE_MISSING, "/decidedOn");
        if (decidedOn != null) {
            checks.must(
                            () -> openedOn == null || !decidedOn.isBefore(openedOn),
                            DecisionRefusal.DECIDED_BEFORE_OPENED,
                            "/decidedOn")
                    .also(dated("/decidedOn", decidedOn, null, facts));
        }
        return checks.procedure(
                        () -> effectiveOn != null || command.measures().isEmpty(),
                        DecisionRefusal.EFFECTIVE_DATE_MISSING,
                        "/effectiveOn")
                .procedure(
                        () ->
                                effectiveOn == null
                                        || decidedOn == null
                                        || !effectiveOn.isBefore(decidedOn),
                        DecisionRefusal.EFFECTIVE_BEFORE_DECIDED,
                        "/effectiveOn");
    }

    private static boolean explained(@Nullable RuleVersion version) {
        return version != null && CaseChecks.hasText(version.explanation());
    }

    private static List<LedgerEvent> events(
            DecideAccountability command, AccountabilityCase state, Facts facts) {
        Subject subject = command.subject();
        List<Restriction> restrictions = restrictions(command, facts.rulebook());
        LocalDate decidedOn = command.decidedOn();
        LocalDate legalDate =
                decidedOn != null ? decidedOn : Objects.requireNonNull(openedOn(state));
        List<LedgerEvent> events = new ArrayList<>();
        events.add(
                new AccountabilityDecided(
                        command.caseId(),
                        subject,
                        command.documentNumber(),
                        decidedOn,
                        command.effectiveOn(),
                        facts.attribution().organ(),
                        command.measures(),
                        command.vote(),
                        command.ruleVersion(),
                        restrictions,
                        command.outcomes(),
                        legalDate));
        if (!restrictions.isEmpty()) {
            events.add(
                    new RestrictionsSet(
                            new CadreId(subject.id()), command.caseId(), restrictions, legalDate));
        }
        return events;
    }

    /** Only a cadre is restricted, and only where both days are known. */
    private static List<Restriction> restrictions(DecideAccountability command, Rulebook rulebook) {
        LocalDate decidedOn = command.decidedOn();
        LocalDate effectiveOn = command.effectiveOn();
        if (decidedOn == null
                || effectiveOn == null
                || command.subject().kind() != SubjectKind.CADRE) {
            return List.of();
        }
        return new RestrictionCalculator(rulebook, decidedOn)
                .decided(MeasureChecks.codes(command.measures()), effectiveOn);
    }
}
