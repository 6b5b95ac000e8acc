package org.mingzhang.query.export.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.mingzhang.query.export.Exported;
import org.mingzhang.query.export.LedgerExport;
import org.mingzhang.query.export.Progress;

/** Makes exports under the newest checkpoint of a log. */
record LedgerExports(Path log) implements ExportMaker {
    @Override
    public Exported make(
            ExportOrder order,
            Path target,
            LongConsumer total,
            Progress progress,
            Consumer<Exported> leaving)
            throws IOException {
        LedgerExport export = LedgerExport.under(log);
        total.accept(export.size());
        return export.write(order.selection(), target, progress, leaving);
    }
}
