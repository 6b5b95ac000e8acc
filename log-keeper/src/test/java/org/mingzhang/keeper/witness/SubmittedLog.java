package org.mingzhang.keeper.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tile.TiledSubtrees;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Tree;
import org.mingzhang.merkle.witness.AddCheckpoint;

/** A log whose checkpoints a test hands to a witness; another version makes another history. */
public record SubmittedLog(Signer signer, String version) {
    public static final SubmittedLog TRUE = new SubmittedLog(signer("ledger.test/log", 1), "");
    public static final SubmittedLog FORK = new SubmittedLog(TRUE.signer(), "fork ");

    public static Signer signer(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Signer.ofSeed(name, SignatureKind.ED25519, bytes);
    }

    public AddCheckpoint request(int old, int size) {
        return request(old, old == 0 || old >= size ? List.of() : proof(old, size), size);
    }

    public AddCheckpoint request(int old, List<Hash> proof, int size) {
        return new AddCheckpoint(old, proof, note(size));
    }

    public SignedNote note(int size) {
        String text = new Checkpoint(signer.verifier().name(), size, tree(size).root()).text();
        return new SignedNote(text, List.of(signer.sign(text, 0)));
    }

    public List<Hash> proof(int old, int size) {
        return tree(size).consistencyProof(old);
    }

    /** The tiles of each size up to this one, by path. */
    public Function<String, Optional<byte[]>> files(int largest) {
        Map<String, byte[]> byPath = new HashMap<>();
        for (int size = 1; size <= largest; size++) {
            TileBuilder.append(0, none -> new byte[0], leaves(size))
                    .forEach((tile, bytes) -> byPath.put(tile.path(), bytes));
        }
        return path -> Optional.ofNullable(byPath.get(path));
    }

    private Tree tree(int size) {
        Map<Tile, byte[]> tiles = TileBuilder.append(0, none -> new byte[0], leaves(size));
        return new Tree(size, new TiledSubtrees(size, tiles::get));
    }

    /** Both histories begin with the same three entries. */
    private List<Hash> leaves(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String entry = (i < 3 ? "" : version) + "entry " + i;
            leaves.add(Hash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }
}
