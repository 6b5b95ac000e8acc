package org.mingzhang.merkle.note;

import org.mingzhang.merkle.tree.Hash;

/**
 * A log's statement of its size and root (C2SP tlog-checkpoint). Ours have no extension lines;
 * those of others are theirs to mean something by, and stay in the note they are signed in.
 *
 * @param origin which log
 * @param size number of leaves
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0) {
            throw new MalformedNote("no checkpoint of " + origin + " with size " + size);
        }
    }

    /**
     * Reads the text of a note, and passes extension lines over.
     *
     * @throws MalformedNote unless it begins with origin, size and root in their one spelling
     */
    public static Checkpoint of(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length <= LINES || !text.endsWith("\n") || text.contains("\n\n")) {
            throw new MalformedNote("a checkpoint has origin, size and root");
        }
        try {
            Checkpoint checkpoint =
                    new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
            if (text.startsWith(checkpoint.text())) {
                return checkpoint;
            }
        } catch (IllegalArgumentException malformed) {
            throw new MalformedNote("a checkpoint has origin, size and root", malformed);
        }
        throw new MalformedNote("a size has no leading zero and no sign: " + lines[1]);
    }

    /** The text to sign. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
