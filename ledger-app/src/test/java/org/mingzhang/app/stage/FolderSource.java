package org.mingzhang.app.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.app.source.LedgerSource.Part;
import org.mingzhang.app.source.ReadOnlyLogin;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;

/** The ledger of a data folder, to be watched. */
public final class FolderSource {
    private FolderSource() {}

    public static LedgerSource of(Path folder, EmbeddedDatabase database) throws IOException {
        DatabaseAccess access = database.access();
        return new LedgerSource(
                new ReadOnlyLogin(access.url(), DatabaseAccess.APP, access.app()),
                DatabaseAccess.APP,
                TiledLog.below(folder.resolve("log")),
                /* trusted= */ null,
                new EventSealing(MasterKey.read(folder.resolve("sealing-key"))),
                EnumSet.allOf(Part.class));
    }
}
