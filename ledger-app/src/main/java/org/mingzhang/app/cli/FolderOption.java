package org.mingzhang.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data folder a command works on. */
final class FolderOption {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path folder = Path.of("data");

    Path folder() {
        return folder;
    }
}
