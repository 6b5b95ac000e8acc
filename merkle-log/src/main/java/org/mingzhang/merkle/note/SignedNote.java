package org.mingzhang.merkle.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a line feed
 */
public record SignedNote(String text, List<SignatureLine> signatures) {
    /** A note longer than this is not read. */
    public static final int LONGEST = 1_000_000;

    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new MalformedNote("the text of a note ends with a line feed");
        }
        if (text.chars().anyMatch(each -> each < ' ' && each != '\n')) {
            throw new MalformedNote("a note has no control characters");
        }
    }

    /**
     * Reads a note; the last empty line parts text and signatures.
     *
     * @throws MalformedNote when it is not one
     */
    public static SignedNote of(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new MalformedNote("a note of " + bytes.length + " bytes is not read");
        }
        String all = utf8(bytes);
        int parted = all.lastIndexOf("\n\n");
        if (parted < 0 || !all.endsWith("\n") || parted + 2 >= all.length()) {
            throw new MalformedNote("a note has a text, an empty line, and signatures");
        }
        // Only line feeds part lines: a note has one spelling.
        List<String> lines = List.of(all.substring(parted + 2, all.length() - 1).split("\n", -1));
        if (lines.size() > MOST_SIGNATURES) {
            throw new MalformedNote(lines.size() + " signatures are not read");
        }
        return new SignedNote(
                all.substring(0, parted + 1), lines.stream().map(SignatureLine::of).toList());
    }

    /**
     * What the known keys among the signers vouch for. Lines of unknown signers are passed over.
     *
     * @throws MalformedNote when a line of a known key does not verify
     */
    public List<Vouched> vouchedBy(Collection<VerifierKey> known) {
        List<Vouched> vouched = new ArrayList<>();
        for (SignatureLine line : signatures) {
            for (VerifierKey key : known) {
                if (line.isBy(key)) {
                    vouched.add(verified(line, key));
                }
            }
        }
        return vouched;
    }

    private Vouched verified(SignatureLine line, VerifierKey key) {
        byte[] signature = line.signature();
        long time = 0;
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        if (key.kind() == SignatureKind.COSIGNATURE_V1) {
            if (signature.length != Long.BYTES + Ed25519.SIGNATURE) {
                throw new MalformedNote(
                        "the cosignature of " + line.name() + " has a wrong length");
            }
            time = ByteBuffer.wrap(signature).getLong();
            signature = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
            message = Cosigning.message(time, text);
        }
        if (!key.kind().algorithm().verifies(key.key(), message, signature)) {
            throw new MalformedNote("the signature of " + line.name() + " does not verify");
        }
        return new Vouched(key, time);
    }

    /** The same note with more signatures. */
    public SignedNote with(List<SignatureLine> more) {
        List<SignatureLine> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line).append('\n'));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A signature that verified.
     *
     * @param time when a witness cosigned, in seconds since 1970; 0 for a log's own signature
     */
    public record Vouched(VerifierKey key, long time) {}

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedNote("a note is UTF-8", malformed);
        }
    }
}
