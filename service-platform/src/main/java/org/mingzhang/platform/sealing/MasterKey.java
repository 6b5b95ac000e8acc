package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one secret outside the database. Nothing is done with it but to make keys for a purpose: two
 * purposes never share a key.
 */
public final class MasterKey {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Hmac hmac;

    private MasterKey(byte[] secret) {
        hmac = new Hmac(secret);
    }

    /** A key of 32 bytes. */
    public static MasterKey of(byte[] secret) {
        if (secret.length != Hmac.SIZE) {
            throw new IllegalArgumentException("a master key has 32 bytes");
        }
        return new MasterKey(secret);
    }

    /**
     * Reads the key: 32 random bytes as 64 hex digits.
     *
     * @throws IllegalStateException when there is no such file, when others may read it, or when it
     *     holds no key
     */
    public static MasterKey read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    "找不到密钥文件；没有它，封存的内容既不能写也不能读，请从备份中恢复 / there is no key"
                            + " file, and without it sealed texts can be neither written nor read;"
                            + " restore it from its backup: "
                            + file);
        }
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
        return new MasterKey(HexFormat.of().parseHex(hex));
    }

    /**
     * The key for a purpose, 32 bytes.
     *
     * @param purpose plain ASCII
     */
    public byte[] forPurpose(String purpose) {
        return hmac.of(("mingzhang/" + purpose).getBytes(US_ASCII));
    }
}
