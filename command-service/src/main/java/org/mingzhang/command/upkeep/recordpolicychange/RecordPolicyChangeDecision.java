package org.mingzhang.command.upkeep.recordpolicychange;

import static org.mingzhang.upkeep.UpkeepRefusal.POLICY_CHANGE_ALREADY_RECORDED;
import static org.mingzhang.upkeep.UpkeepRefusal.POLICY_MALFORMED;

import java.util.List;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.PolicyChanged;

/** Decides whether a policy of the log is put on record. */
public final class RecordPolicyChangeDecision {
    private RecordPolicyChangeDecision() {}

    public static Decision decide(
            RecordPolicyChange command, Upkeep state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(() -> command.number() > 0, POLICY_MALFORMED, "/number")
                .must(() -> command.logSize() >= 0, POLICY_MALFORMED, "/logSize")
                .must(() -> !command.logKeys().isEmpty(), POLICY_MALFORMED, "/logKeys")
                .must(() -> !command.quorum().isBlank(), POLICY_MALFORMED, "/quorum")
                .must(
                        () -> command.number() > state.recordedPolicy(),
                        POLICY_CHANGE_ALREADY_RECORDED,
                        "/number")
                .accept(
                        () ->
                                List.of(
                                        new PolicyChanged(
                                                command.number(),
                                                command.policy(),
                                                command.logSize(),
                                                command.logKeys(),
                                                command.witnesses(),
                                                command.quorum(),
                                                facts.today())));
    }
}
