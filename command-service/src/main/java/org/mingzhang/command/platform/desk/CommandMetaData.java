package org.mingzhang.command.platform.desk;

import org.axonframework.messaging.MetaData;
import org.mingzhang.shared.Attribution;
import org.mingzhang.wire.EventMetaData;

/** What travels beside a command and beside its events: who, for which organ, why. */
public final class CommandMetaData {
    private static final String DRY_RUN = "dryRun";

    private CommandMetaData() {}

    /** The meta data of a command. */
    public static MetaData of(Attribution attribution, boolean dryRun) {
        MetaData data = ofEvents(attribution);
        return dryRun ? data.and(DRY_RUN, true) : data;
    }

    /** The meta data of the events a command records. */
    static MetaData ofEvents(Attribution attribution) {
        return MetaData.from(EventMetaData.of(attribution));
    }

    /**
     * The meta data of the events of a command that came with {@code data}; written anew only when
     * they are attributed otherwise than was asked.
     */
    static MetaData ofEvents(MetaData data, Attribution asked, Attribution given) {
        if (!given.equals(asked)) {
            return ofEvents(given);
        }
        return data.keySet().equals(EventMetaData.NAMES)
                ? data
                : data.subset(EventMetaData.NAMES.toArray(String[]::new));
    }

    static boolean dryRun(MetaData data) {
        return Boolean.TRUE.equals(data.get(DRY_RUN));
    }
}
