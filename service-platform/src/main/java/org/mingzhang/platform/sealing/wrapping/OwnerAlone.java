package org.mingzhang.platform.sealing.wrapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file with a secret, which nobody but its owner may read, where the file system can say so. */
public final class OwnerAlone {
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerAlone() {}

    /**
     * Looks whether it is so.
     *
     * @throws IllegalStateException when others may read it
     */
    public static void require(Path secret) throws IOException {
        if (said(secret) && !OWNER.containsAll(Files.getPosixFilePermissions(secret))) {
            throw new IllegalStateException(
                    "密钥文件只能由所有者读写（chmod 600） / the sealing key must be readable and"
                            + " writable by its owner alone (chmod 600): "
                            + secret);
        }
    }

    /** How such a file is created. */
    public static FileAttribute<?>[] access(Path secret) {
        return said(secret)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    private static boolean said(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
