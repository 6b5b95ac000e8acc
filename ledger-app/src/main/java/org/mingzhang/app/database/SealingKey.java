package org.mingzhang.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The key under which identity numbers become fingerprints, beside the database and not in it. It
 * is made with the folder and never again: under a new key the same person would look like another.
 */
public final class SealingKey {
    private static final int BYTES = 32;

    private final Path file;

    public SealingKey(Path folder) {
        file = folder.toAbsolutePath().normalize().resolve("sealing-key");
    }

    /** The key's file; empty for a folder that has lost it or was made before there were keys. */
    public Optional<Path> file() {
        return Optional.of(file).filter(Files::exists);
    }

    /** Makes the key of a new folder; one a killed first start has left is kept. */
    void create() throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            AccessFile.createSecret(file, HexFormat.of().formatHex(key) + "\n");
        }
    }
}
