package org.mingzhang.export.event;

import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;

/** Everything that can happen to an export. */
public sealed interface ExportEvent extends LedgerEvent permits ExportRecorded {
    ExportId exportId();

    @Override
    default StreamId stream() {
        return exportId().stream();
    }
}
