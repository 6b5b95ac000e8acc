package org.mingzhang.keeper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.VerifierKey;

/**
 * A secret key that signs notes: 32 random bytes as 64 hex digits in a file of its owner alone. A
 * second line holds the name of the signer when it is not made of the key.
 */
public final class NoteKey {
    private static final int BYTES = 32;
    private static final int NAME_BYTES = 4;
    private static final Set<PosixFilePermission> OWNER_ALONE =
            PosixFilePermissions.fromString("rw-------");

    private final Path file;

    public NoteKey(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Makes a new key; a file that is there already is replaced. */
    public void create() throws IOException {
        create("");
    }

    /** Makes a key that succeeds another one under its name; it outlasts a power cut. */
    void create(String name) throws IOException {
        byte[] seed = new byte[BYTES];
        new SecureRandom().nextBytes(seed);
        Files.createDirectories(file.resolveSibling(""));
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        String text = HexFormat.of().formatHex(seed) + "\n" + (name.isEmpty() ? "" : name + "\n");
        FileAttribute<?>[] access =
                posix()
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                        : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(
                        whole,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        access)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        replaceBy(whole);
    }

    /** From now on it is the key in another file, which is gone then. */
    void replaceBy(Path successor) throws IOException {
        Files.move(
                successor,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        DurableDisk.sync(file.resolveSibling(""));
    }

    /**
     * Signs under a name, or where none is given under the one in the file, or under {@code
     * localhost/<prefix>-<8 hex digits>} of the public key's SHA-256, so that no two share a name.
     */
    public Signer signer(SignatureKind kind, @Nullable String given, String prefix)
            throws IOException {
        List<String> lines = lines();
        byte[] seed = seed(lines.getFirst());
        String name = given;
        if (name == null || name.isBlank()) {
            name = lines.size() > 1 ? lines.getLast() : null;
        }
        if (name == null) {
            Signer nameless = Signer.ofSeed("nameless", kind, seed);
            name = "localhost/" + prefix + "-" + fingerprint(nameless.verifier().key());
        }
        return Signer.ofSeed(name, kind, seed);
    }

    private List<String> lines() throws IOException {
        if (posix() && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " may be read by others than its owner; chmod 600 it");
        }
        List<String> lines = Files.readString(file).strip().lines().toList();
        if (lines.isEmpty()
                || lines.size() > 2
                || (lines.size() == 2 && !VerifierKey.isName(lines.getLast()))) {
            throw new IOException(file + " does not hold 64 hex digits and at most a name");
        }
        return lines;
    }

    private byte[] seed(String hex) throws IOException {
        try {
            byte[] seed = HexFormat.of().parseHex(hex);
            if (seed.length == BYTES) {
                return seed;
            }
        } catch (IllegalArgumentException malformed) {
            throw new IOException(file + " does not hold 64 hex digits", malformed);
        }
        throw new IOException(file + " does not hold 64 hex digits");
    }

    private boolean posix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String fingerprint(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(Arrays.copyOf(digest, NAME_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
