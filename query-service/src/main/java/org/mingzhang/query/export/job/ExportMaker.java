package org.mingzhang.query.export.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.mingzhang.query.export.Exported;
import org.mingzhang.query.export.Progress;

/** Makes the file of an export. */
@FunctionalInterface
interface ExportMaker {
    /**
     * Makes it, or nothing.
     *
     * @param total told first how many entries there are to go through
     * @param leaving told when all is written and nothing has appeared yet; may still refuse
     */
    Exported make(
            ExportOrder order,
            Path target,
            LongConsumer total,
            Progress progress,
            Consumer<Exported> leaving)
            throws IOException;
}
