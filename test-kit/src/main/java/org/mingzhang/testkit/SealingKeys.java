package org.mingzhang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The setting without which no service starts, for services that live as long as their test. */
public final class SealingKeys {
    /** The setting that names the file. */
    public static final String SETTING = "mingzhang.sealing-key-file";

    private static final Path FILE = written();

    private SealingKeys() {}

    /** A file with a key everybody knows, the same for all services of this process. */
    public static Path file() {
        return FILE;
    }

    private static Path written() {
        try {
            // Made readable by its owner alone.
            Path file = Files.createTempFile("sealing-key", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "5a".repeat(32));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
