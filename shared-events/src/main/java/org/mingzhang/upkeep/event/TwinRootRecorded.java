package org.mingzhang.upkeep.event;

import java.time.LocalDate;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * What the twin tree of SM3 was signed at, so that the public log, which is of SHA-256, commits to
 * its twin as well.
 *
 * @param logSize entries under it
 * @param root of the twin, in base64
 * @param signature the line of SM2-with-SM3 below its checkpoint; it begins with the twin's name
 * @param readAt when the checkpoint was read, in UTC
 */
@WireName("upkeep.twin-root-recorded.v1")
public record TwinRootRecorded(
        long logSize,
        @Code String root,
        @Code String signature,
        @Code String readAt,
        LocalDate recordedOn)
        implements UpkeepEvent {
    @Override
    public StreamId stream() {
        return TWIN;
    }

    @Override
    public LocalDate legalDate() {
        return recordedOn;
    }
}
