package org.mingzhang.command.accountability.assigninvestigators;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;
import static org.mingzhang.command.accountability.CaseChecks.running;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.event.Investigator;
import org.mingzhang.accountability.event.InvestigatorsAssigned;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Subject;

/** Decides whether a team may be assigned. */
public final class AssignInvestigatorsDecision {
    private AssignInvestigatorsDecision() {}

    public static Decision decide(
            AssignInvestigators command, AccountabilityCase state, Records records, Facts facts) {
        List<AccountId> people =
                command.investigators().stream().map(Investigator::account).toList();
        return running(command, state, facts)
                .also(dated("/assignedOn", command.assignedOn(), openedOn(state), facts))
                .must(
                        () -> people.stream().distinct().count() == people.size(),
                        HandlerRefusal.INVESTIGATOR_REPEATED,
                        "/investigators")
                .must(
                        () -> people.contains(command.leader()),
                        HandlerRefusal.LEADER_NOT_INVESTIGATOR,
                        "/leader")
                .also(Handlers.enough(people, "/investigators", facts))
                .procedure(
                        () ->
                                command.investigators().stream()
                                        .noneMatch(each -> named(each, state)),
                        HandlerRefusal.INVESTIGATOR_IS_SUBJECT,
                        "/investigators")
                .also(Handlers.notRecused(state, people, "/investigators"))
                .accept(
                        () ->
                                List.of(
                                        new InvestigatorsAssigned(
                                                command.caseId(),
                                                command.assignedOn(),
                                                command.investigators(),
                                                command.leader())));
    }

    private static boolean named(Investigator investigator, AccountabilityCase state) {
        CadreId cadre = investigator.cadre();
        return cadre != null && state.subject(Subject.cadre(cadre)).isPresent();
    }
}
