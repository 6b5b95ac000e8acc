package org.mingzhang.merkle.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.tree.Hash;

/**
 * A checkpoint on its way to a witness: the body of {@code add-checkpoint}.
 *
 * @param old size of the checkpoint the witness cosigned last, as far as the sender knows
 * @param proof that the tree goes on from that size
 * @param note the checkpoint, signed by its log
 */
public record AddCheckpoint(long old, List<Hash> proof, SignedNote note) {
    /** A longer body is not read: the hashes, and a note with sixteen signatures of 5 kB. */
    public static final int LONGEST = 1 << 17;

    private static final int LONGEST_PROOF = 63;
    private static final String OLD = "old ";
    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,18}");

    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (old < 0 || proof.size() > LONGEST_PROOF) {
            throw new MalformedNote("old " + old + " with " + proof.size() + " hashes");
        }
    }

    /**
     * Reads a body.
     *
     * @throws MalformedNote when it is none
     */
    public static AddCheckpoint of(byte[] body) {
        // The lines before the note are ASCII, and octets keep their places.
        String all = new String(body, StandardCharsets.ISO_8859_1);
        int parted = all.indexOf("\n\n");
        if (parted < 0 || body.length > LONGEST) {
            throw new MalformedNote("no empty line before the checkpoint, or too long a body");
        }
        List<String> lines = new ArrayList<>(List.of(all.substring(0, parted).split("\n", -1)));
        AddCheckpoint read =
                new AddCheckpoint(
                        old(lines.removeFirst()),
                        lines.stream().map(AddCheckpoint::hash).toList(),
                        SignedNote.of(Arrays.copyOfRange(body, parted + 2, body.length)));
        read.checkpoint();
        return read;
    }

    /** What the note says. */
    public Checkpoint checkpoint() {
        return Checkpoint.of(note.text());
    }

    public byte[] bytes() {
        StringBuilder body = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        body.append('\n').append(new String(note.bytes(), StandardCharsets.UTF_8));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long old(String line) {
        if (line.startsWith(OLD)) {
            return size(line.substring(OLD.length()));
        }
        throw new MalformedNote("the first line names the old size");
    }

    /**
     * A size in its one spelling.
     *
     * @throws MalformedNote for any other text
     */
    public static long size(String text) {
        try {
            if (SIZE.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException beyond) {
            throw new MalformedNote("not a size", beyond);
        }
        throw new MalformedNote("not a size");
    }

    private static Hash hash(String line) {
        try {
            return Hash.ofBase64(line);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedNote("not a hash", malformed);
        }
    }
}
