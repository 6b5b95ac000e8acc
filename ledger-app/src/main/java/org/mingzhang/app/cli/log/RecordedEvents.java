package org.mingzhang.app.cli.log;

import java.io.IOException;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.keeper.run.LedgerDatabase;
import org.mingzhang.keeper.run.LedgerSession;

/** The events of a data folder, as a keeper reads them. */
final class RecordedEvents {
    private RecordedEvents() {}

    static LedgerSession of(EmbeddedDatabase database) throws IOException {
        DatabaseAccess access = database.access();
        return new LedgerDatabase(access.url(), DatabaseAccess.APP, access.app()).open();
    }
}
