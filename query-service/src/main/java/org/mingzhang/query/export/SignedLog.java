package org.mingzhang.query.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Subtrees;
import org.mingzhang.merkle.tree.Tree;

/** The public log as far as its newest checkpoint goes. */
final class SignedLog {
    private static final int TILES_AT_HAND = 64;
    private static final int HASHES_AT_HAND = 4096;
    private static final int TILE_HEIGHT = 8;

    private final byte[] note;
    private final byte[] keys;
    private final Checkpoint checkpoint;
    private final Tree tree;

    private SignedLog(byte[] note, byte[] keys, Checkpoint checkpoint, Tree tree) {
        this.note = note;
        this.keys = keys;
        this.checkpoint = checkpoint;
        this.tree = tree;
    }

    /**
     * Reads the log that a keeper writes.
     *
     * @throws NotExportable when there is no checkpoint, or none that the log's own keys signed
     */
    static SignedLog in(Path folder) throws IOException {
        Path file = folder.resolve("checkpoint");
        if (!Files.exists(file)) {
            throw NotExportable.notYet(
                    "还没有校验点，无法导出；台账运行数秒后才有（ledger serve）",
                    "There is no checkpoint to prove an export with; a served ledger has one within"
                            + " seconds (ledger serve)");
        }
        byte[] note = Files.readAllBytes(file);
        byte[] keys = Files.readAllBytes(folder.resolve("vkeys"));
        Checkpoint checkpoint = vouched(note, keys);
        Function<String, Optional<byte[]>> tiles =
                remembering(TILES_AT_HAND, TiledLog.below(folder));
        return new SignedLog(
                note, keys, checkpoint, remembering(new TiledLog(checkpoint.size(), tiles).tree()));
    }

    byte[] note() {
        return note.clone();
    }

    byte[] keys() {
        return keys.clone();
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** From an entry to the checkpoint's root. */
    List<Hash> path(long index) {
        return tree.inclusionProof(index);
    }

    private static Checkpoint vouched(byte[] bytes, byte[] keys) {
        try {
            SignedNote note = SignedNote.of(bytes);
            if (!KeyList.of(keys).vouchingFor(note).isEmpty()) {
                return Checkpoint.of(note.text());
            }
        } catch (MalformedNote | IllegalArgumentException damaged) {
            throw unsound();
        }
        throw unsound();
    }

    private static NotExportable unsound() {
        return NotExportable.altered(
                "校验点已损坏，或者不是由所列公钥签名", "The checkpoint is damaged or not signed by the listed keys");
    }

    /** Neighbours share nearly all of their paths, and nearly all of their tiles. */
    private static Tree remembering(Tree tree) {
        return new Tree(tree.size(), new Remembered(tree.subtrees()));
    }

    private record Subtree(int height, long index) {}

    /** Within a tile each hash is made of two others, so that none is made twice. */
    private static final class Remembered implements Subtrees {
        private final Function<Subtree, Hash> hashes = remembering(HASHES_AT_HAND, this::made);
        private final Subtrees tiles;

        Remembered(Subtrees tiles) {
            this.tiles = tiles;
        }

        @Override
        public Hash complete(int height, long index) {
            return hashes.apply(new Subtree(height, index));
        }

        private Hash made(Subtree subtree) {
            int height = subtree.height();
            long index = subtree.index();
            return height % TILE_HEIGHT == 0
                    ? tiles.complete(height, index)
                    : Hash.ofNode(
                            complete(height - 1, 2 * index), complete(height - 1, 2 * index + 1));
        }
    }

    private static <K, V> Function<K, V> remembering(int most, Function<K, V> source) {
        Map<K, V> kept =
                new LinkedHashMap<>(most, 0.75f, /* accessOrder= */ true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
        return key -> {
            V found = kept.get(key);
            if (found == null) {
                found = source.apply(key);
                kept.put(key, found);
            }
            return found;
        };
    }
}
