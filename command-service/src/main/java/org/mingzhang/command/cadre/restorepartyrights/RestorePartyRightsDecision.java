package org.mingzhang.command.cadre.restorepartyrights;

import static org.mingzhang.cadre.AssessmentRefusal.ACTING_BODY_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.BRANCH_APPROVES_ITSELF;
import static org.mingzhang.cadre.AssessmentRefusal.NO_PROBATION_RUNS;
import static org.mingzhang.cadre.AssessmentRefusal.PROBATION_NOT_OVER;
import static org.mingzhang.cadre.AssessmentRefusal.RIGHTS_APPROVED_OUT_OF_ORDER;
import static org.mingzhang.cadre.AssessmentRefusal.RIGHTS_WHILE_CASE_OPEN;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.PartyRightsRestored;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.RestrictionCalculator;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.personnel.Probation;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Subject;

/**
 * Decides whether rights are restored after probation. Only then do the months begin to run that
 * wait for it.
 */
public final class RestorePartyRightsDecision {
    private RestorePartyRightsDecision() {}

    public static Decision decide(
            RestorePartyRights command, CadreFile state, Records records, Facts facts) {
        Optional<Waiting> waiting = Waiting.of(command, state, facts.rulebook());
        String open =
                state.openInvestigations().stream()
                        .map(each -> each.caseId().value())
                        .collect(Collectors.joining(", "));
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .also(dates(command, facts.today()))
                .must(
                        () -> state.cases().contains(command.caseId()),
                        CASE_DOES_NOT_NAME_CADRE,
                        "/caseId")
                .must(
                        () -> records.organisation(command.branch()).known(),
                        ACTING_BODY_UNKNOWN,
                        "/branch")
                .must(
                        () -> records.organisation(command.approvedBy()).known(),
                        ACTING_BODY_UNKNOWN,
                        "/approvedBy")
                .must(waiting::isPresent, NO_PROBATION_RUNS, "/caseId")
                .also(over(command, waiting))
                .must(
                        () ->
                                !command.branchMeetingOn().isAfter(command.approvedOn())
                                        && !command.restoredOn().isAfter(command.approvedOn()),
                        RIGHTS_APPROVED_OUT_OF_ORDER,
                        "/approvedOn",
                        command.branchMeetingOn(),
                        command.approvedOn())
                .procedure(
                        () -> !command.branch().equals(command.approvedBy()),
                        BRANCH_APPROVES_ITSELF,
                        "/approvedBy")
                .procedure(open::isEmpty, RIGHTS_WHILE_CASE_OPEN, "/cadreId", open)
                .fourEyes()
                .accept(() -> events(command, state, records, waiting.orElseThrow(), facts));
    }

    private static UnaryOperator<Checks> dates(RestorePartyRights command, LocalDate today) {
        return checks ->
                checks.must(
                                () -> !command.restoredOn().isAfter(today),
                                CADRE_DATE_IN_FUTURE,
                                "/restoredOn",
                                command.restoredOn(),
                                today)
                        .must(
                                () -> !command.approvedOn().isAfter(today),
                                CADRE_DATE_IN_FUTURE,
                                "/approvedOn",
                                command.approvedOn(),
                                today);
    }

    /** Neither the rights nor the meeting that asks for them come before the time is over. */
    private static UnaryOperator<Checks> over(
            RestorePartyRights command, Optional<Waiting> waiting) {
        return checks -> {
            waiting.ifPresent(
                    each -> {
                        LocalDate end = each.end();
                        checks.must(
                                        () -> !command.restoredOn().isBefore(end),
                                        PROBATION_NOT_OVER,
                                        "/restoredOn",
                                        end,
                                        command.restoredOn())
                                .procedure(
                                        () -> !command.approvedOn().isBefore(end),
                                        PROBATION_NOT_OVER,
                                        "/approvedOn",
                                        end,
                                        command.approvedOn());
                    });
            return checks;
        };
    }

    private static List<LedgerEvent> events(
            RestorePartyRights command,
            CadreFile state,
            Records records,
            Waiting waiting,
            Facts facts) {
        return List.of(
                new PartyRightsRestored(
                        command.cadreId(),
                        command.caseId(),
                        command.restoredOn(),
                        command.branch(),
                        command.branchMeetingOn(),
                        command.approvedBy(),
                        command.approvedOn()),
                new RestrictionsSet(
                        command.cadreId(),
                        command.caseId(),
                        after(command, state, records, waiting, facts.rulebook()),
                        command.restoredOn()));
    }

    /** The case's other restrictions as they are, those of the probation with their last day. */
    private static List<Restriction> after(
            RestorePartyRights command,
            CadreFile state,
            Records records,
            Waiting waiting,
            Rulebook rulebook) {
        Restriction endless = waiting.restriction();
        RestrictionCalculator calculator =
                new RestrictionCalculator(
                        rulebook,
                        decidedOn(command, records, endless.from()),
                        rulebook.periodEnd(),
                        command.restoredOn(),
                        null);
        Stream<Restriction> others =
                state.restrictions().getOrDefault(command.caseId(), List.of()).stream()
                        .filter(each -> !each.measure().equals(endless.measure()));
        return Stream.concat(
                        others,
                        calculator.decided(List.of(endless.measure()), endless.from()).stream())
                .toList();
    }

    private static LocalDate decidedOn(
            RestorePartyRights command, Records records, LocalDate effectiveOn) {
        return records.accountabilityCase(command.caseId())
                .subject(Subject.cadre(command.cadreId()))
                .flatMap(file -> Optional.ofNullable(file.decision()))
                .flatMap(decision -> Optional.ofNullable(decision.decidedOn()))
                .orElse(effectiveOn);
    }

    /**
     * A restriction that has no last day until rights are restored, and the probation behind it.
     */
    private record Waiting(Restriction restriction, Probation probation) {
        static Optional<Waiting> of(
                RestorePartyRights command, CadreFile state, Rulebook rulebook) {
            return state.restrictions().getOrDefault(command.caseId(), List.of()).stream()
                    .filter(each -> each.until() == null)
                    .flatMap(
                            each ->
                                    rulebook.personnel().probation(each.measure()).stream()
                                            .map(probation -> new Waiting(each, probation)))
                    .findFirst();
        }

        /** The day on which the probation is over, one step from its first. */
        LocalDate end() {
            return restriction.from().plusMonths(probation.months());
        }
    }
}
