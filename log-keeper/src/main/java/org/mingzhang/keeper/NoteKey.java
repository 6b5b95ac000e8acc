package org.mingzhang.keeper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;

/** A secret key that signs notes: 32 random bytes as 64 hex digits in a file of its owner alone. */
public final class NoteKey {
    private static final int BYTES = 32;
    private static final int NAME_BYTES = 4;
    private static final Set<PosixFilePermission> OWNER_ALONE =
            PosixFilePermissions.fromString("rw-------");

    private final Path file;

    public NoteKey(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Makes a new key; a file that is there already is an error. */
    public void create() throws IOException {
        byte[] seed = new byte[BYTES];
        new SecureRandom().nextBytes(seed);
        Files.createDirectories(file.resolveSibling(""));
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        if (posix()) {
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        }
        Files.writeString(whole, HexFormat.of().formatHex(seed) + "\n");
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Signs under a name, or where none is given under {@code localhost/<prefix>-<8 hex digits>} of
     * the public key's SHA-256, so that no two share a name.
     */
    public Signer signer(SignatureKind kind, @Nullable String given, String prefix)
            throws IOException {
        byte[] seed = seed();
        String name = given;
        if (name == null || name.isBlank()) {
            Signer nameless = Signer.ofSeed("nameless", kind, seed);
            name = "localhost/" + prefix + "-" + fingerprint(nameless.verifier().key());
        }
        return Signer.ofSeed(name, kind, seed);
    }

    private byte[] seed() throws IOException {
        if (posix() && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " may be read by others than its owner; chmod 600 it");
        }
        try {
            byte[] seed =
                    HexFormat.of()
                            .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
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
