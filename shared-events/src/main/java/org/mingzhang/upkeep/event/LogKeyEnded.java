package org.mingzhang.upkeep.event;

import java.time.LocalDate;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * A key that signed the public log ended, and another one goes on.
 *
 * @param endedKey the verifier key that signs no larger tree any more
 * @param logSize of the last tree it signed
 * @param root of that tree, in base64
 * @param successor the verifier key that signed the same tree and goes on
 * @param recordedOn the day this was put on record, which follows the change within seconds unless
 *     the process ended in between
 */
@WireName("upkeep.log-key-ended.v1")
public record LogKeyEnded(
        @Code String endedKey,
        long logSize,
        @Code String root,
        @Code String successor,
        LocalDate recordedOn)
        implements UpkeepEvent {
    @Override
    public StreamId stream() {
        return LOG_KEYS;
    }

    @Override
    public LocalDate legalDate() {
        return recordedOn;
    }
}
