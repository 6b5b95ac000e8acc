package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.sealing.wrapping.OwnerAlone;
import org.mingzhang.platform.sealing.wrapping.Token;

/** The file of the master key; changed whole or not at all. */
public final class MasterKeyFile {
    private final Path file;

    public MasterKeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * The key.
     *
     * @throws IllegalStateException when there is none, when others may read it, or when the file
     *     holds something else
     */
    public MasterKey read() throws IOException {
        return new MasterKey(text());
    }

    /** True while keys may be wrapped by an earlier one. */
    boolean changing() throws IOException {
        return !text().previous().isEmpty();
    }

    /** What wraps in place of the key. */
    @Nullable Token token() throws IOException {
        return text().token();
    }

    /**
     * Puts a new key before the old one, which still opens what it wrapped.
     *
     * @param token wraps in place of the new key; null when none does
     */
    void begin(@Nullable Token token) throws IOException {
        Token old = token();
        boolean other = token != null && old != null && !token.equals(old);
        begin(token == null ? old : token, other ? old : null);
    }

    /** Puts a new key in place of the module, which still opens what it wrapped. */
    void beginWithoutToken() throws IOException {
        begin(null, token());
    }

    /** What wrapped in place of an earlier key, and may still have to open something. */
    @Nullable Token former() throws IOException {
        return text().former();
    }

    private void begin(@Nullable Token token, @Nullable Token former) throws IOException {
        MasterKeyText old = text();
        Map<String, byte[]> kept = new HashMap<>(old.kept());
        // A person's fingerprint is the name of a stream: under another key nobody would be known.
        kept.put(Fingerprints.PURPOSE, new MasterKey(old).forPurpose(Fingerprints.PURPOSE));
        // Accounts and tokens would have to be sealed anew, while services run with either key.
        kept.put(RowSeals.PURPOSE, new MasterKey(old).forPurpose(RowSeals.PURPOSE));
        byte[] secret = new byte[Hmac.SIZE];
        new SecureRandom().nextBytes(secret);
        write(new MasterKeyText(secret, kept, List.of(old.secret()), token, former));
    }

    /** Lets go of the old key. */
    void end() throws IOException {
        MasterKeyText text = text();
        write(new MasterKeyText(text.secret(), text.kept(), List.of(), text.token(), null));
    }

    private MasterKeyText text() throws IOException {
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    "找不到密钥文件；没有它，封存的内容既不能写也不能读，请从备份中恢复 / there is no key"
                            + " file, and without it sealed texts can be neither written nor read;"
                            + " restore it from its backup: "
                            + file);
        }
        OwnerAlone.require(file);
        try {
            return MasterKeyText.of(Files.readString(file));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    "密钥文件须为 64 位十六进制 / the sealing key must be 64 hex digits: " + file, malformed);
        }
    }

    private void write(MasterKeyText text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        try (FileChannel channel =
                FileChannel.open(
                        next,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        OwnerAlone.access(next))) {
            ByteBuffer rest = ByteBuffer.wrap(text.text().getBytes(UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder =
                FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
