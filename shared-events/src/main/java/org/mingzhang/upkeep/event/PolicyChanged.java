package org.mingzhang.upkeep.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * The public log states another policy: whose signature it wants believed, and which witnesses are
 * asked. A log begins without witnesses, and that is not on record.
 *
 * @param number under which the log keeps it
 * @param policy SHA-256 of its text, without the remark above it
 * @param logSize of the log when it was stated
 * @param logKeys the verifier keys of the log that it names
 * @param witnesses the name and the verifier key of each
 * @param quorum which of them are enough
 * @param recordedOn the day this was put on record, which follows the change within seconds unless
 *     the process ended in between
 */
@WireName("upkeep.policy-changed.v1")
public record PolicyChanged(
        long number,
        ContentDigest policy,
        long logSize,
        @Code List<String> logKeys,
        @Code List<String> witnesses,
        @Code String quorum,
        LocalDate recordedOn)
        implements UpkeepEvent {
    public PolicyChanged {
        logKeys = List.copyOf(logKeys);
        witnesses = List.copyOf(witnesses);
    }

    @Override
    public StreamId stream() {
        return POLICY;
    }

    @Override
    public LocalDate legalDate() {
        return recordedOn;
    }
}
