package org.mingzhang.command.platform.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/** The file that holds the key: 32 random bytes as 64 hex digits, readable by its owner alone. */
public final class SealingKeyFile {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private SealingKeyFile() {}

    /**
     * Reads the key.
     *
     * @throws IllegalStateException when others may read the file, or when it holds no key
     */
    public static Fingerprints read(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    "密钥文件只能由所有者读写（chmod 600） / the sealing key must be readable and"
                            + " writable by its owner alone (chmod 600): "
                            + file);
        }
        String hex = Files.readString(file).strip();
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalStateException(
                    "密钥文件须为 64 位十六进制 / the sealing key must be 64 hex digits: " + file);
        }
        return Fingerprints.under(HexFormat.of().parseHex(hex));
    }
}
