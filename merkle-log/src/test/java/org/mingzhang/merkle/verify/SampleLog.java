package org.mingzhang.merkle.verify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tile.TiledSubtrees;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Tree;

/** An invented log with records in it, its keys, and two witnesses. */
public final class SampleLog {
    public static final Signer LOG = signer("ledger.example/test", SignatureKind.ED25519, 1);
    public static final Signer WITNESS =
            signer("witness.example/w1", SignatureKind.COSIGNATURE_V1, 2);
    public static final Signer SECOND =
            signer("witness.example/w2", SignatureKind.COSIGNATURE_V1, 3);
    public static final Signer STRANGER = signer("ledger.example/test", SignatureKind.ED25519, 4);

    /** Both witnesses must have seen a checkpoint. */
    public static final String POLICY =
            "log %s\nwitness one %s\nwitness two %s\ngroup both all one two\nquorum both\n"
                    .formatted(LOG.verifier(), WITNESS.verifier(), SECOND.verifier());

    /** When the witnesses cosigned, in seconds since 1970. */
    static final long TIME = 1_800_000_000;

    private final List<ShownRecord> records = new ArrayList<>();

    public SampleLog(int size) {
        Random random = new Random(size);
        for (int i = 0; i < size; i++) {
            List<Disclosure> all =
                    List.of(
                            disclosure(random, "@entry", "{\"sequence\":0,\"id\":\"E-" + i + "\"}"),
                            disclosure(random, "place", "\"县政府公示栏 " + i + "\""),
                            disclosure(random, "days", Integer.toString(i)));
            List<String> digests = new ArrayList<>(all.stream().map(Disclosure::digest).toList());
            while (digests.size() % 8 > 0) {
                digests.add(disclosure(random, "decoy", "0").digest());
            }
            Leaf leaf =
                    new Leaf(
                            LocalDate.of(2026, 1, 1).plusDays(i % 300),
                            "accountability.decision-served.v1",
                            digests);
            records.add(new ShownRecord(leaf, all.subList(0, 2 + i % 2)));
        }
    }

    public int size() {
        return records.size();
    }

    public ShownRecord record(int index) {
        return records.get(index);
    }

    public List<byte[]> entries() {
        return records.stream().map(record -> record.leaf().bytes()).toList();
    }

    public Map<Tile, byte[]> tiles() {
        List<Hash> leaves = entries().stream().map(Hash::ofLeaf).toList();
        return TileBuilder.append(0, none -> new byte[0], leaves);
    }

    public Tree tree() {
        Map<Tile, byte[]> tiles = tiles();
        return new Tree(size(), new TiledSubtrees(size(), tiles::get));
    }

    /** Signed by those named, in their order. */
    public SignedNote checkpoint(Signer... signers) {
        String text = new Checkpoint(LOG.verifier().name(), size(), tree().root()).text();
        List<SignatureLine> lines =
                Arrays.stream(signers).map(signer -> signer.sign(text, TIME)).toList();
        return new SignedNote(text, lines);
    }

    public byte[] proof(int index, Signer... signers) {
        return new TlogProof(
                        record(index).extra(),
                        index,
                        tree().inclusionProof(index),
                        checkpoint(signers))
                .bytes();
    }

    private static Disclosure disclosure(Random random, String name, String json) {
        byte[] salt = new byte[Disclosure.SALT];
        random.nextBytes(salt);
        return Disclosure.of(salt, name, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Signer signer(String name, SignatureKind kind, int seed) {
        byte[] raw = new byte[32];
        Arrays.fill(raw, (byte) seed);
        return Signer.ofSeed(name, kind, raw);
    }
}
