package org.mingzhang.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The master key of a data folder, beside the database and not in it. It is made with the folder
 * and never again: under another nothing that is sealed could be read.
 */
public final class SealingKey {
    private static final int BYTES = 32;

    private final Path file;

    public SealingKey(Path folder) {
        file = folder.toAbsolutePath().normalize().resolve("sealing-key");
    }

    /**
     * The key's file.
     *
     * @throws FolderFault for a folder that has lost it: what is sealed could not be read
     */
    public Path file() {
        if (!Files.exists(file)) {
            throw new FolderFault(
                    "数据目录里没有密钥文件 sealing-key，封存的内容无法读取；请从备份恢复 " + file,
                    "The data folder has no sealing-key, and what is sealed cannot be read; restore "
                            + file
                            + " from its backup");
        }
        return file;
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
