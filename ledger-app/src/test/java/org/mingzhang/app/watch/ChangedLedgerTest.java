package org.mingzhang.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.tree.Hash;

/**
 * What insiders do to recorded events and to the public files, found by a watch that found nothing
 * before. The numbers are those of the list of attacks.
 */
class ChangedLedgerTest extends WatchedScenario {
    private static final String AT_20 = "from ledger.event where position = 20";

    static Stream<Arguments> changedRows() {
        return Stream.of(
                arguments(
                        "A1 content",
                        Kind.ROW_CHANGED,
                        ROW
                                + replaced("payload", "2021-09-10", "2021-09-11")
                                + " where payload_type = 'accountability.decided.v1'"),
                arguments(
                        "A1 who",
                        Kind.ROW_CHANGED,
                        ROW
                                + replaced("meta_data", "recorder", "reviewer")
                                + " where payload_type = 'accountability.opened.v1'"),
                arguments(
                        "A1 type",
                        Kind.FILE_DIFFERS,
                        ROW + "payload_type = 'cadre.appointed.v1' where position = 20"),
                arguments(
                        "A2 content and entry",
                        Kind.FILE_DIFFERS,
                        ROW + "digests = convert_to('{}', 'UTF8') where position = 20"),
                arguments(
                        "A4 middle",
                        Kind.ROW_MISSING,
                        "delete from ledger.event where position = 40"),
                arguments(
                        "A4 end",
                        Kind.TAIL_MISSING,
                        "delete from ledger.event where position > 50"),
                arguments(
                        "A7 back-dated",
                        Kind.BACK_DATED,
                        "insert into ledger.event select (select max(position) + 1 from ledger.event),"
                                + " 'invented', stream_type, stream_id, 999, payload_type,"
                                + " payload_revision, recorded_at - interval '1 year', payload,"
                                + " meta_data, key_id, sealed, digests, null, null"
                                + " from ledger.event where position = 30;"
                                + ROW
                                + "recorded_at = recorded_at - interval '1 year' where position = 45"),
                arguments(
                        "A7 invented",
                        Kind.ROW_CHANGED,
                        "insert into ledger.event select (select max(position) + 1 from ledger.event),"
                                + " 'invented', stream_type, stream_id, 999, payload_type,"
                                + " payload_revision, recorded_at, payload, meta_data, key_id,"
                                + " sealed, digests, null, null from ledger.event where position = 30"),
                arguments(
                        "A8 swapped",
                        Kind.FILE_DIFFERS,
                        ROW
                                + "position = -1 where position = 32;"
                                + ROW
                                + "position = 32 where position = 33;"
                                + ROW
                                + "position = 33 where position = -1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changedRows")
    void a_changed_ledger_is_found_out(String attack, Kind kind, String act) throws Exception {
        assertFound(
                attack,
                kind,
                () -> {
                    act("alter table ledger.event disable trigger event_is_immutable");
                    act(act);
                    act("alter table ledger.event enable always trigger event_is_immutable");
                });
    }

    @Test
    void files_made_to_fit_the_changed_rows_do_not_fit_what_was_signed() throws Exception {
        Path tile = folder.resolve("log/tile/0/000.p/" + signed());
        byte[] bytes = Files.readAllBytes(tile);
        byte[] changed =
                Leaf.entry(
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Instant.parse(text("select to_json(recorded_at) #>> '{}' " + AT_20)),
                        text("select payload_type " + AT_20));
        System.arraycopy(Hash.ofLeaf(changed).bytes(), 0, bytes, 20 * 32, 32);
        assertFound(
                "A2 content, entry and files",
                Kind.ROOT_DIFFERS,
                () -> {
                    Files.write(tile, bytes);
                    act("alter table ledger.event disable trigger event_is_immutable");
                    act(ROW + "digests = convert_to('{}', 'UTF8') where position = 20");
                });
    }

    @Test
    void a_checkpoint_of_another_key_is_found_out() throws Exception {
        Path file = folder.resolve("log/checkpoint");
        Checkpoint right = Checkpoint.of(SignedNote.of(Files.readAllBytes(file)).text());
        Signer thief = Signer.ofSeed(right.origin(), SignatureKind.ED25519, new byte[32]);
        SignedNote forged = new SignedNote(right.text(), List.of(thief.sign(right.text(), 0)));
        assertFound(
                "A2 another key",
                Kind.NOT_SIGNED,
                () -> {
                    Files.write(file, forged.bytes());
                    Files.writeString(folder.resolve("log/vkeys"), thief.verifier() + "\n");
                });
    }

    @Test
    void a_checkpoint_that_is_gone_is_found_out() throws Exception {
        assertFound(
                "A11 no checkpoint any more",
                Kind.SET_BACK,
                () -> Files.delete(folder.resolve("log/checkpoint")));
    }

    @Test
    void a_file_that_is_withheld_is_found_out() throws Exception {
        assertFound(
                "A12 a tile",
                Kind.FILE_MISSING,
                () -> Files.delete(folder.resolve("log/tile/0/000.p/" + signed())));
    }

    @Test
    void a_bundle_that_is_withheld_is_found_out() throws Exception {
        assertFound(
                "A12 entries",
                Kind.FILE_MISSING,
                () -> Files.delete(folder.resolve("log/tile/entries/000.p/" + signed())));
    }

    /** A13: no trigger, grant or checksum stands in the way of who owns the machine. */
    @Test
    void a_page_edited_beneath_the_database_is_found_out() throws Exception {
        ledger.close();
        String file = text("select pg_relation_filepath('ledger.event')");
        database.close();
        assertThat(
                        new HeapFile(folder.resolve("postgresql").resolve(file))
                                .replace("2021-09-10", "2021-09-11"))
                .isPositive();
        database = EmbeddedDatabase.open(folder);
        a_watch_over_it();

        // The database had to stop for it, so no watch was running.
        assertFoundByOneLook("A13 page of the table", Kind.ROW_CHANGED);
    }

    @Test
    void a_running_watch_tells_within_a_minute_and_does_not_forget() throws Exception {
        ledger.watch().start();
        act("alter table ledger.event disable trigger event_is_immutable");
        String act = ROW + "recorded_at = recorded_at - interval '1 us' where position = 30";
        act(act);
        long begun = System.nanoTime();
        Await.until(() -> kinds().contains(Kind.ROW_CHANGED));
        Await.until(() -> kinds().contains(Kind.GUARD));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(WITHIN);

        act(act.replace("- interval", "+ interval"));
        act("alter table ledger.event enable always trigger event_is_immutable");
        ledger.watch().once();
        assertThat(kinds()).contains(Kind.ROW_CHANGED, Kind.GUARD);
        assertThat(alarms).as("told of once").doesNotHaveDuplicates();
    }
}
