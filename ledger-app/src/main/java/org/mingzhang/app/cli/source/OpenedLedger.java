package org.mingzhang.app.cli.source;

import java.io.Closeable;
import java.io.IOException;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.merkle.tile.ServedLog;

/**
 * A ledger that is read until it is closed.
 *
 * @param served true when somebody serves it: then its log must go on
 * @param database what ends with it
 */
public record OpenedLedger(LedgerSource source, boolean served, Closeable database)
        implements Closeable {
    @Override
    public void close() throws IOException {
        try (database) {
            if (source.files() instanceof ServedLog there) {
                there.close();
            }
        }
    }
}
