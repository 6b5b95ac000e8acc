package org.mingzhang.merkle.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hashing;
import org.mingzhang.merkle.tree.Tree;

/**
 * The second tree over the entries of a log, hashed and signed with the national algorithms. Its
 * files have the shape of tlog-tiles and are none, for those are SHA-256; it has no entries of its
 * own.
 *
 * @param note its newest checkpoint
 * @param head what that says
 * @param files the bytes at a path below the log's prefix
 */
public record Twin(SignedNote note, Checkpoint head, Function<String, Optional<byte[]>> files) {
    /** Where it is below the log's prefix. */
    public static final String PREFIX = "sm3/";

    /** Its newest checkpoint, below the log's prefix. */
    public static final String CHECKPOINT = PREFIX + "checkpoint";

    /** The key that signs it, below the log's prefix. */
    public static final String KEYS = PREFIX + "vkeys";

    /** What its name has behind the log's. */
    private static final String SUFFIX = "/sm3";

    /** Its name. */
    public static String origin(String log) {
        return log + SUFFIX;
    }

    /**
     * How it is hashed.
     *
     * @throws org.mingzhang.merkle.note.UnknownKeyKind when its module is not on the class path
     */
    public static Hashing hashing() {
        return SignatureKind.SM2_SM3.hashing();
    }

    /**
     * What a log says of its twin.
     *
     * @throws MalformedNote when it is no checkpoint, or of another log
     */
    public static Twin of(byte[] checkpoint, String log, Function<String, Optional<byte[]>> files) {
        SignedNote note = SignedNote.of(checkpoint);
        Checkpoint head = Checkpoint.of(note.text());
        if (!head.origin().equals(origin(log))) {
            throw new MalformedNote("the twin of " + log + " is not called " + head.origin());
        }
        return new Twin(note, head, files);
    }

    /** Its keys among those of a log: who signs the log with SM2 signs the twin under its name. */
    public List<VerifierKey> keys(KeyList log) {
        return log.at(head.size()).stream().flatMap(key -> ofTwin(key).stream()).toList();
    }

    /** Those keys of a log that signed it although they had ended at a smaller size. */
    public List<VerifierKey> beyondTheirEnd(KeyList log) {
        Map<VerifierKey, Long> ended = new HashMap<>();
        log.ended().forEach((key, size) -> ofTwin(key).ifPresent(own -> ended.put(own, size)));
        return new KeyList(List.of(), ended).beyondTheirEnd(note);
    }

    /** A key as it signs the twin; empty for one that does not. */
    private Optional<VerifierKey> ofTwin(VerifierKey key) {
        return Optional.of(key)
                .filter(each -> each.kind() == SignatureKind.SM2_SM3)
                .filter(
                        each ->
                                each.name().equals(head.origin())
                                        || origin(each.name()).equals(head.origin()))
                .map(each -> new VerifierKey(head.origin(), each.kind(), each.key()));
    }

    /**
     * Who of them signed it.
     *
     * @throws MalformedNote when a line of one of them does not verify
     */
    public List<VerifierKey> signedBy(List<VerifierKey> keys) {
        return note.vouchedBy(keys).stream().map(Vouched::key).distinct().toList();
    }

    /** Its tiles. */
    public TiledLog tiles() {
        return new TiledLog(head.size(), path -> files.apply(PREFIX + path));
    }

    /** Whether it goes on from an earlier tree of its own. */
    public boolean beginsWith(Checkpoint before) {
        return before.size() <= head.size()
                && new Tree(before.size(), tiles().tree(hashing()).subtrees(), hashing())
                        .root()
                        .equals(before.root());
    }

    /**
     * A walk that has not begun over all of it, out of the entries of its log.
     *
     * @param log has at least as many entries
     */
    public TreeWalk walk(Checkpoint log) {
        return new TreeWalk(head, tiles(), new TiledLog(log.size(), files), hashing(), PREFIX);
    }
}
