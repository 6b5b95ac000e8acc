package org.mingzhang.app.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The file in the data folder that holds port and passwords; readable by its owner only. */
final class AccessFile {
    private static final String ONLY_OWNER = "rw-------";

    private final Path file;

    AccessFile(Path folder) {
        file = folder.resolve("database.properties");
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** New random passwords; nothing is written yet. */
    static DatabaseAccess fresh(int port) {
        SecureRandom random = new SecureRandom();
        return new DatabaseAccess(port, secret(random), secret(random), secret(random));
    }

    DatabaseAccess read() throws IOException {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        try {
            return new DatabaseAccess(
                    Integer.parseInt(value(kept, "port")),
                    value(kept, "superuser.password"),
                    value(kept, "owner.password"),
                    value(kept, "app.password"));
        } catch (IllegalArgumentException broken) {
            throw new FolderFault(
                    "文件 " + file + " 不完整，请从备份恢复",
                    "The file " + file + " is incomplete; restore it from a backup",
                    broken);
        }
    }

    /** Replaces the file at once, so that a reader never sees half of it. */
    void write(DatabaseAccess access) throws IOException {
        String text =
                """
                # Access to the ledger's database on this machine. Keep it secret and with the folder.
                port=%d
                database=%s
                superuser.user=%s
                superuser.password=%s
                owner.user=%s
                owner.password=%s
                app.user=%s
                app.password=%s
                """
                        .formatted(
                                access.port(),
                                DatabaseAccess.DATABASE,
                                DatabaseAccess.SUPERUSER,
                                access.superuser(),
                                DatabaseAccess.OWNER,
                                access.owner(),
                                DatabaseAccess.APP,
                                access.app());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        createSecret(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Creates a file that only its owner may read, before anything is written into it. */
    static void createSecret(Path path, String text) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(ONLY_OWNER)));
        }
        Files.writeString(path, text);
    }

    private static String value(Properties kept, String key) {
        @Nullable String value = kept.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
