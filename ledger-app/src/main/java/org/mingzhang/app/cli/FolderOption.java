package org.mingzhang.app.cli;

import java.nio.file.Path;
import org.mingzhang.app.database.EmbeddedDatabase;
import picocli.CommandLine.Option;

/** Which data folder a command works on. */
public final class FolderOption {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path folder = Path.of("data");

    /** The folder, which a command that records may create. */
    public Path folder() {
        return folder;
    }

    /** The folder, for a command that only reads: it must hold a ledger already. */
    public Path existing() {
        if (!EmbeddedDatabase.existsIn(folder)) {
            throw CommandFault.notFound(
                    "数据目录 %s 中没有台账；请用 --data 指定".formatted(folder),
                    "There is no ledger in the data folder %s; name one with --data"
                            .formatted(folder));
        }
        return folder;
    }
}
