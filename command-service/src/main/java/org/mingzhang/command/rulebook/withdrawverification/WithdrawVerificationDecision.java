package org.mingzhang.command.rulebook.withdrawverification;

import static org.mingzhang.command.rulebook.RulebookChecks.adopted;
import static org.mingzhang.command.rulebook.RulebookChecks.dated;

import java.util.List;
import java.util.Optional;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.event.RuleVerificationWithdrawn;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.rulebook.history.RulebookRefusal;

/** Decides whether the verification of a rule is taken back. */
public final class WithdrawVerificationDecision {
    private WithdrawVerificationDecision() {}

    public static Decision decide(
            WithdrawVerification command, RulebookHistory state, Records records, Facts facts) {
        Optional<RuleVerified> verification = state.verification(command.rule());
        return adopted(state, facts)
                .must(
                        verification::isPresent,
                        RulebookRefusal.RULE_NOT_VERIFIED,
                        "/rule",
                        command.rule())
                .also(
                        dated(
                                "/withdrawnOn",
                                command.withdrawnOn(),
                                verification.map(RuleVerified::verifiedOn),
                                facts))
                .secondPerson()
                .accept(
                        () ->
                                List.of(
                                        new RuleVerificationWithdrawn(
                                                command.rulebookId(),
                                                command.rule(),
                                                command.withdrawnOn())));
    }
}
