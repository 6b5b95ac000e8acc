package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingzhang.keeper.Twins.assertWalks;
import static org.mingzhang.keeper.Twins.flipped;
import static org.mingzhang.keeper.Twins.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tile.Tiles;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.walk.Twin;

/** A keeper of two trees over the same entries: the log, and its twin of SM3. */
class TwinTest {
    private static final String CHECKPOINT = "sm3/checkpoint";

    @TempDir Path root;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 600, 5000})
    void the_twin_has_the_root_and_the_tiles_of_the_same_entries(int size) throws IOException {
        GivenEntries entries = GivenEntries.first(size);
        LogPlace place = place();

        pass(place, entries);

        assertTwins(place, entries);
        Set<String> files = files(place).keySet();
        Tiles.of(size).forEach(tile -> assertThat(files).contains("sm3/" + tile.path()));
        assertThat(files).noneMatch(path -> path.startsWith("sm3/tile/entries"));
        assertThat(files).contains("sm3/vkeys").doesNotContain("sm3/policy", "sm3/policy.note");
    }

    @Test
    void without_entries_nothing_is_signed() throws IOException {
        pass(place(), new GivenEntries());

        assertThat(place().folder()).doesNotExist();
    }

    @Test
    void each_entry_is_read_twice_with_a_twin_as_without() throws IOException {
        Map<Long, Integer> reads = new HashMap<>();
        GivenEntries entries = GivenEntries.first(9_000);
        Entries counted =
                new Entries() {
                    @Override
                    public synchronized List<byte[]> from(long position, int limit) {
                        List<byte[]> lot = entries.from(position, limit);
                        for (int i = 0; i < lot.size(); i++) {
                            reads.merge(position + i, 1, Integer::sum);
                        }
                        return lot;
                    }

                    @Override
                    public long head() {
                        return entries.head();
                    }
                };

        KeptLog.run(place().keeper(counted, Cosigners.NONE));

        assertTwins(place(), entries);
        assertThat(reads.values()).containsOnly(2);
    }

    @Test
    void turned_on_later_it_catches_up_with_what_is_signed() throws IOException {
        GivenEntries entries = GivenEntries.first(10_000);
        LogPlace place = without(place());
        pass(place, entries);
        byte[] checkpoint = Files.readAllBytes(place.folder().resolve("checkpoint"));

        Keeper keeper = place().keeper(entries, Cosigners.NONE);
        assertThat(keeper.pass()).isTrue();
        assertThat(keeper.signedByAll()).isEqualTo(4_096);
        KeptLog.run(keeper);

        assertThat(keeper.signedByAll()).isEqualTo(10_000);
        assertTwins(place, entries);
        assertThat(place.folder().resolve("checkpoint")).hasBinaryContent(checkpoint);
    }

    @Test
    void it_catches_up_with_nothing_but_what_was_signed() throws IOException {
        GivenEntries entries = GivenEntries.first(700);
        LogPlace place = without(place());
        pass(place, entries);
        entries.all.set(300, GivenEntries.entry(-1));

        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(() -> pass(place(), entries))
                .matches(refused -> refused.reason() == Reason.SECOND_ROOT);
        assertThat(place.folder().resolve(CHECKPOINT)).doesNotExist();
    }

    @Test
    void a_damaged_tile_of_the_log_is_mended_while_it_catches_up() throws IOException {
        GivenEntries entries = GivenEntries.first(700);
        LogPlace place = without(place());
        pass(place, entries);
        Path tile = place.folder().resolve("tile/0/001");
        byte[] whole = Files.readAllBytes(tile);
        Files.write(tile, flipped(whole));

        pass(place(), entries);

        assertThat(tile).hasBinaryContent(whole);
        assertTwins(place, entries);
    }

    @Test
    void turned_off_the_log_goes_on_and_no_twin_is_shown() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        pass(place(), entries);

        entries.growTo(400);
        pass(without(place()), entries);
        assertThat(place().folder().resolve(CHECKPOINT)).doesNotExist();
        assertThat(published(place(), "checkpoint").size()).isEqualTo(400);

        entries.growTo(500);
        pass(place(), entries);
        assertTwins(place(), entries);
    }

    @Test
    void a_new_start_publishes_the_same_bytes() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        pass(place(), entries);
        Map<String, String> before = files(place());

        pass(place(), entries);

        assertThat(files(place())).isEqualTo(before);
    }

    @Test
    void a_second_root_for_a_size_is_refused() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        pass(place(), entries);
        Checkpoint said = published(place(), CHECKPOINT);
        Files.delete(place().folder().resolve(CHECKPOINT));
        Files.writeString(
                root.resolve("log-signed-sm3"),
                new Checkpoint(said.origin(), 300, Hash.ofLeaf(new byte[1])).text());

        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(() -> pass(place(), entries))
                .matches(refused -> refused.reason() == Reason.SECOND_ROOT)
                .withMessageContaining("/sm3");
        assertThat(place().folder().resolve(CHECKPOINT)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/001.p/44", "tile/1/000.p/1"})
    void a_newest_tile_that_was_changed_is_made_again(String path) throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        pass(place(), entries);
        Path tile = place().folder().resolve("sm3/" + path);
        byte[] whole = Files.readAllBytes(tile);
        Files.write(tile, flipped(whole));

        pass(place(), entries);

        assertThat(tile).hasBinaryContent(whole);
    }

    @Test
    void both_are_made_anew_byte_for_byte_and_what_differs_is_named() throws IOException {
        GivenEntries entries = GivenEntries.first(5_000);
        pass(place(), entries);
        Checkpoint signed = published(place(), "checkpoint");
        RebuiltLog rebuilt =
                RebuiltLog.of(entries, signed, place().folder(), root.resolve("fresh"));
        assertThat(rebuilt.same()).isTrue();

        Path tile = place().folder().resolve("sm3/tile/0/003");
        Files.write(tile, flipped(Files.readAllBytes(tile)));
        rebuilt = RebuiltLog.of(entries, signed, place().folder(), root.resolve("again"));
        assertThat(rebuilt.differing()).containsExactly("sm3/tile/0/003");
    }

    private LogPlace place() throws IOException {
        Path key = root.resolve("log-key-sm2");
        if (!Files.exists(key)) {
            Files.createFile(
                    key,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, "07".repeat(32) + "\n");
        }
        return LogPlace.in(root);
    }

    private static LogPlace without(LogPlace place) {
        return new LogPlace(
                place.folder(), place.keyFile(), place.memoryFile(), place.origin(), false);
    }

    private static void pass(LogPlace place, Entries entries) throws IOException {
        KeptLog.run(place.keeper(entries, Cosigners.NONE));
    }

    private static Map<String, String> files(LogPlace place) {
        return new KeptLog(place.folder().getParent()).files();
    }

    private static Checkpoint published(LogPlace place, String path) throws IOException {
        return Checkpoint.of(
                SignedNote.of(Files.readAllBytes(place.folder().resolve(path))).text());
    }

    private static void assertTwins(LogPlace place, GivenEntries entries) throws IOException {
        String name = place.signer().verifier().name();
        Twin twin =
                Twin.of(
                        Files.readAllBytes(place.folder().resolve(CHECKPOINT)),
                        name,
                        TiledLog.below(place.folder()));
        assertThat(twin.head()).isEqualTo(statement(entries, name));
        assertThat(published(place, "checkpoint").size()).isEqualTo(entries.all.size());
        KeyList listed = KeyList.of(Files.readAllBytes(place.folder().resolve("vkeys")));
        assertThat(twin.signedBy(twin.keys(listed)))
                .singleElement()
                .matches(key -> key.kind() == SignatureKind.SM2_SM3)
                .hasToString(Files.readString(place.folder().resolve("sm3/vkeys")).strip());
        assertWalks(place.folder(), published(place, "checkpoint"));
    }
}
