package org.mingzhang.command.platform.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.upkeep.recordpolicychange.RecordPolicyChange;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.policy.StatedPolicies;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Holds the policies that the public log has stated against what is on record, and records what is
 * missing. The log is the first to know: its keeper states a policy without the ledger.
 */
public final class PolicyChanges {
    private static final AccountId KEEPER = new AccountId("log-keeper");
    private static final String REASON = "公开日志变更信任策略 (the policy of the public log was changed)";

    private final OwnRecords records;

    PolicyChanges(OwnRecords records) {
        this.records = records;
    }

    /**
     * Records each policy that is not on record yet.
     *
     * @param log its files, by path
     * @return the receipts of those
     * @throws IllegalArgumentException when the log's list of keys is damaged
     * @throws org.mingzhang.platform.web.FaultException when one cannot be recorded
     */
    public List<Receipt> recordMissing(Function<String, Optional<byte[]>> log) {
        List<SignedPolicy> stated = StatedPolicies.of(Succession.listed(log), log);
        int beginning = StatedPolicies.beginning(stated);
        if (beginning == stated.size()) {
            return List.of();
        }
        int done = (int) Math.max(beginning, recorded());
        return IntStream.range(done, stated.size())
                .boxed()
                .flatMap(before -> record(before + 1, stated.get(before)).stream())
                .toList();
    }

    /** Empty when somebody else was faster, and does so under other settings. */
    private Optional<Receipt> record(int number, SignedPolicy stated) {
        Policy policy = stated.policy();
        ContentDigest digest = ContentDigest.of(stated.body().getBytes(UTF_8));
        try {
            return Optional.of(
                    records.record(
                            new RecordPolicyChange(
                                    number,
                                    digest,
                                    stated.size(),
                                    policy.logs().stream().map(VerifierKey::toString).toList(),
                                    policy.witnessLines(),
                                    policy.quorum().inWords()),
                            KEEPER,
                            REASON,
                            number + " " + digest.hex()));
        } catch (FaultException refused) {
            if (recorded() >= number) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private long recorded() {
        return records.state(UpkeepEvent.POLICY).recordedPolicy();
    }
}
