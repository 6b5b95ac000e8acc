package org.mingzhang.command.rulebook.verifyrule;

import static org.mingzhang.command.rulebook.RulebookChecks.adopted;
import static org.mingzhang.command.rulebook.RulebookChecks.carried;
import static org.mingzhang.command.rulebook.RulebookChecks.dated;
import static org.mingzhang.command.rulebook.RulebookChecks.sourced;

import java.util.List;
import java.util.Optional;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.rulebook.history.RulebookRefusal;

/** Decides whether a rule counts as verified: read by one person, approved by another. */
public final class VerifyRuleDecision {
    private VerifyRuleDecision() {}

    public static Decision decide(
            VerifyRule command, RulebookHistory state, Rulebooks books, Facts facts) {
        String version = state.version().orElse("");
        Optional<Edition> edition = books.edition(command.rulebookId().value(), version);
        String rule = command.rule();
        return adopted(state, facts)
                .also(carried(edition, version, state.digest(), "/rulebookId"))
                .must(
                        () -> edition.filter(each -> each.knows(rule)).isPresent(),
                        RulebookRefusal.RULE_UNKNOWN,
                        "/rule",
                        rule)
                .must(
                        () ->
                                state.verification(rule).isEmpty()
                                        && edition.filter(each -> each.blocks(rule)).isEmpty(),
                        RulebookRefusal.RULE_ALREADY_VERIFIED,
                        "/rule",
                        rule)
                .also(sourced("/sourceRead", command.sourceRead()))
                .also(dated("/verifiedOn", command.verifiedOn(), Optional.empty(), facts))
                .secondPerson()
                .accept(
                        () ->
                                List.of(
                                        new RuleVerified(
                                                command.rulebookId(),
                                                version,
                                                rule,
                                                command.sourceRead(),
                                                facts.attribution().actor(),
                                                command.verifiedOn())));
    }
}
