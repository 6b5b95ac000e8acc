package org.mingzhang.merkle.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;

/**
 * That one leaf is in a log, to be checked offline (C2SP tlog-proof).
 *
 * @param extra in base64, beside the proof and not vouched for by it; null when there is none
 * @param index of the leaf
 * @param path from the leaf to the root of the checkpoint
 * @param note the checkpoint, signed
 */
public record TlogProof(@Nullable String extra, long index, List<Hash> path, SignedNote note) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
    }

    /**
     * Reads a proof.
     *
     * @throws MalformedNote when it is not one
     */
    public static TlogProof of(byte[] bytes) {
        String all = utf8(bytes);
        int parted = all.indexOf("\n\n");
        if (parted < 0) {
            throw new MalformedNote("a proof has an empty line before its checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(all.substring(0, parted).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new MalformedNote("a proof begins with " + HEADER);
        }
        String extra = null;
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            extra = checked(lines.removeFirst().substring("extra ".length()));
        }
        long index = index(lines);
        if (lines.size() > LONGEST_PATH) {
            throw new MalformedNote("a path of " + lines.size() + " hashes");
        }
        return new TlogProof(
                extra,
                index,
                lines.stream().map(TlogProof::hash).toList(),
                SignedNote.of(all.substring(parted + 2).getBytes(StandardCharsets.UTF_8)));
    }

    /** True when the path leads from the entry to the root of the checkpoint. */
    public boolean proves(byte[] entry) {
        Checkpoint checkpoint = checkpoint();
        return Proofs.includes(
                index, checkpoint.size(), Hash.ofLeaf(entry), path, checkpoint.root());
    }

    public Checkpoint checkpoint() {
        return Checkpoint.of(note.text());
    }

    public byte[] bytes() {
        StringBuilder proof = new StringBuilder(HEADER).append('\n');
        if (extra != null) {
            proof.append("extra ").append(extra).append('\n');
        }
        proof.append("index ").append(index).append('\n');
        path.forEach(hash -> proof.append(hash.base64()).append('\n'));
        proof.append('\n');
        return Ed25519.joined(proof.toString().getBytes(StandardCharsets.UTF_8), note.bytes());
    }

    private static long index(List<String> lines) {
        String line = lines.isEmpty() ? "" : lines.removeFirst();
        if (line.startsWith("index ")) {
            try {
                long index = Long.parseLong(line.substring("index ".length()));
                if (index >= 0 && line.equals("index " + index)) {
                    return index;
                }
            } catch (NumberFormatException malformed) {
                throw new MalformedNote("a proof names its index: " + line, malformed);
            }
        }
        throw new MalformedNote("a proof names its index: " + line);
    }

    private static Hash hash(String base64) {
        try {
            return Hash.ofBase64(base64);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedNote("not a hash: " + base64, malformed);
        }
    }

    private static String checked(String base64) {
        try {
            byte[] extra = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(extra).equals(base64)) {
                return base64;
            }
        } catch (IllegalArgumentException malformed) {
            throw new MalformedNote("not base64: " + base64, malformed);
        }
        throw new MalformedNote("not canonical base64: " + base64);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedNote("a proof is UTF-8", malformed);
        }
    }
}
