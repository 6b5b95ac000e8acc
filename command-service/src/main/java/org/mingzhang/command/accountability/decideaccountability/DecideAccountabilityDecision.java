package org.mingzhang.command.accountability.decideaccountability;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;
import static org.mingzhang.command.accountability.CaseChecks.running;
import static org.mingzhang.command.accountability.CaseChecks.undecided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.ImposedMeasures;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.RuleVersion;
import org.mingzhang.command.accountability.CadreMeasures;
import org.mingzhang.command.accountability.CaseChecks;
import org.mingzhang.command.accountability.CombiningChecks;
import org.mingzhang.command.accountability.MeasureChecks;
import org.mingzhang.command.accountability.OncePerAct;
import org.mingzhang.command.accountability.OverlapChecks;
import org.mingzhang.command.accountability.SubjectChecks;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.sanction.Start;
import org.mingzhang.rulebook.sanction.StartRule;
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
                .also(CombiningChecks.merged(command.measures(), facts.rulebook()))
                .also(checks -> combined(command, state, records, facts, checks))
                .procedure(
                        () -> explained(command.ruleVersion()),
                        DecisionRefusal.RULE_VERSION_MISSING,
                        "/ruleVersion")
                .also(version(command, state, facts)::fits)
                .also(
                        checks ->
                                CollectiveVote.check(
                                        command.vote(), facts.rulebook().vote(), checks))
                .fourEyes()
                .accept(() -> events(command, state, records, facts));
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
        for (int i = 0; i < command.measures().size(); i++) {
            start(command, command.measures().get(i).measure(), facts.rulebook(), checks);
        }
        return checks.procedure(
                        () ->
                                effectiveOn == null
                                        || decidedOn == null
                                        || !effectiveOn.isBefore(decidedOn),
                        DecisionRefusal.EFFECTIVE_BEFORE_DECIDED,
                        "/effectiveOn")
                .also(byTheRule(command, facts.rulebook()));
    }

    /** A day is stated for nothing where every measure runs from the decision by its rule. */
    private static UnaryOperator<Checks> byTheRule(
            DecideAccountability command, Rulebook rulebook) {
        LocalDate decidedOn = command.decidedOn();
        LocalDate stated = command.effectiveOn();
        List<String> codes = MeasureChecks.codes(command.measures());
        return checks -> {
            if (decidedOn == null || stated == null || stated.equals(decidedOn)) {
                return checks;
            }
            List<Optional<StartRule>> settled =
                    codes.stream()
                            .map(
                                    code ->
                                            rulebook.kinOf(code)
                                                    .flatMap(kin -> kin.terms().startOn(decidedOn))
                                                    .filter(r -> r.start() == Start.DECIDED))
                            .toList();
            if (settled.isEmpty() || settled.stream().anyMatch(Optional::isEmpty)) {
                return checks;
            }
            return checks.rule(
                    settled.getFirst().orElseThrow().basis(),
                    () -> false,
                    DecisionRefusal.EFFECTIVE_CONTRADICTS_RULE,
                    "/effectiveOn",
                    codes.getFirst(),
                    decidedOn);
        };
    }

    /** Nothing runs from an unknown day, and where a rule settles the day nothing else is set. */
    private static void start(
            DecideAccountability command, String measure, Rulebook rulebook, Checks checks) {
        LocalDate decidedOn = command.decidedOn();
        LocalDate effectiveOn = command.effectiveOn();
        Optional<LocalDate> start =
                decidedOn == null
                        ? Optional.ofNullable(effectiveOn)
                        : ImposedMeasures.startOf(measure, decidedOn, effectiveOn, rulebook);
        checks.procedure(start::isPresent, DecisionRefusal.EFFECTIVE_DATE_MISSING, "/effectiveOn");
    }

    private static boolean explained(@Nullable RuleVersion version) {
        return version != null && CaseChecks.hasText(version.explanation());
    }

    private static VersionChecks version(
            DecideAccountability command, AccountabilityCase state, Facts facts) {
        return new VersionChecks(
                command.ruleVersion(), state.opening(), command.decidedOn(), facts.rulebook());
    }

    private static Checks combined(
            DecideAccountability command,
            AccountabilityCase state,
            Records records,
            Facts facts,
            Checks checks) {
        Subject subject = command.subject();
        AccountabilityOpened opening = state.opening();
        if (subject.kind() != SubjectKind.CADRE || opening == null) {
            return checks;
        }
        CadreId cadre = new CadreId(subject.id());
        return checks.also(new OncePerAct(cadre, opening, records, facts).holds(command.measures()))
                .also(
                        OverlapChecks.settled(
                                measures(command, state, records, facts),
                                command.measures(),
                                facts.rulebook()));
    }

    private static List<LedgerEvent> events(
            DecideAccountability command, AccountabilityCase state, Records records, Facts facts) {
        List<LedgerEvent> events = new ArrayList<>();
        if (command.subject().kind() != SubjectKind.CADRE) {
            events.add(decided(command, state, List.of(), facts));
            return events;
        }
        CadreMeasures cadre = measures(command, state, records, facts);
        AccountabilityDecided decided = decided(command, state, cadre.restrictions(), facts);
        events.add(decided);
        events.addAll(cadre.toRecord(decided.legalDate()));
        return events;
    }

    /** All measures on the cadre, this decision's among them. */
    private static CadreMeasures measures(
            DecideAccountability command, AccountabilityCase state, Records records, Facts facts) {
        return CadreMeasures.after(
                new CadreId(command.subject().id()),
                command.caseId(),
                state.evolve(decided(command, state, List.of(), facts)),
                records,
                facts.rulebook());
    }

    private static AccountabilityDecided decided(
            DecideAccountability command,
            AccountabilityCase state,
            List<Restriction> restrictions,
            Facts facts) {
        LocalDate decidedOn = command.decidedOn();
        return new AccountabilityDecided(
                command.caseId(),
                command.subject(),
                command.documentNumber(),
                decidedOn,
                command.effectiveOn(),
                facts.attribution().organ(),
                command.measures(),
                command.vote(),
                version(command, state, facts).explained(),
                restrictions,
                command.outcomes(),
                decidedOn != null ? decidedOn : Objects.requireNonNull(openedOn(state)));
    }
}
