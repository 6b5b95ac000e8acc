package org.mingzhang.command.upkeep.recordpolicychange;

import java.util.List;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Put on record that the public log states another policy. The ledger submits it itself when its
 * log keeps one; nobody can over HTTP.
 *
 * @param number under which the log keeps it
 * @param policy SHA-256 of its text, without the remark above it
 * @param logSize of the log when it was stated
 * @param logKeys the verifier keys of the log that it names
 * @param witnesses the name and the verifier key of each
 * @param quorum which of them are enough
 */
@WireName("record-policy-change")
public record RecordPolicyChange(
        long number,
        ContentDigest policy,
        long logSize,
        List<String> logKeys,
        List<String> witnesses,
        String quorum)
        implements LedgerCommand {
    public RecordPolicyChange {
        logKeys = List.copyOf(logKeys);
        witnesses = List.copyOf(witnesses);
    }

    @Override
    public StreamId target() {
        return UpkeepEvent.POLICY;
    }
}
