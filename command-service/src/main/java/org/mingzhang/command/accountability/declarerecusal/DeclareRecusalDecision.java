package org.mingzhang.command.accountability.declarerecusal;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.hasText;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;

import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.RecusalDeclared;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.Ground;
import org.mingzhang.rulebook.handling.HandlingRules;
import org.mingzhang.shared.OrganisationId;

/** Decides whether a recusal may be recorded; the acting organ is the one that decides on it. */
public final class DeclareRecusalDecision {
    private DeclareRecusalDecision() {}

    public static Decision decide(
            DeclareRecusal command, AccountabilityCase state, Records records, Facts facts) {
        AccountabilityOpened opening = state.opening();
        HandlingRules rules = facts.rulebook().handling();
        OrganisationId organ = facts.attribution().organ();
        return opened(command, state, facts)
                .must(
                        () -> ground(rules, command.ground()).findAny().isPresent(),
                        HandlerRefusal.RECUSAL_GROUND_UNKNOWN,
                        "/ground",
                        command.ground())
                .procedure(
                        () ->
                                hasText(command.explanation())
                                        || ground(rules, command.ground())
                                                .noneMatch(Ground::textRequired),
                        HandlerRefusal.RECUSAL_EXPLANATION_MISSING,
                        "/explanation",
                        command.ground())
                .must(
                        () -> !state.recused(command.account()),
                        HandlerRefusal.ALREADY_RECUSED,
                        "/account")
                .also(dated("/declaredOn", command.declaredOn(), openedOn(state), facts))
                .also(
                        Handlers.byCaseOrganOrAbove(
                                state, records, facts, HandlerRefusal.RECUSAL_NOT_BY_CASE_ORGAN))
                .rule(
                        rules.recusalDecision(),
                        () ->
                                !command.headsOrgan()
                                        || opening == null
                                        || !organ.equals(opening.openedBy()),
                        HandlerRefusal.RECUSAL_OF_HEAD,
                        "/organ")
                .accept(
                        () ->
                                List.of(
                                        new RecusalDeclared(
                                                command.caseId(),
                                                command.account(),
                                                command.ground(),
                                                command.explanation(),
                                                command.road(),
                                                command.headsOrgan(),
                                                organ,
                                                command.declaredOn())));
    }

    private static Stream<Ground> ground(HandlingRules rules, String code) {
        return rules.recusalGrounds().stream().filter(ground -> ground.code().equals(code));
    }
}
