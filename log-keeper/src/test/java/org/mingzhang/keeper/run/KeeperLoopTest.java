package org.mingzhang.keeper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.keeper.Cosigners;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.run.KeeperStatus.Stage;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.tile.TiledLog;

/**
 * A keeper that runs on a real PostgreSQL: woken, alone, and stopped when the rows say otherwise.
 */
class KeeperLoopTest extends KeptDatabase {
    @Test
    void an_append_is_under_a_checkpoint_at_once() {
        loop.start();
        await(() -> loop.status().stage() == Stage.KEEPING);
        assertThat(data.resolve("log")).doesNotExist();

        long before = System.nanoTime();
        append(0, 3);
        await(() -> size(data) == 3);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));

        append(3, 700);
        await(() -> size(data) == 703);
        TiledLog log = new TiledLog(703, TiledLog.below(data.resolve("log")));
        assertThat(log.tree().root()).isEqualTo(published(data).root());
        assertThat(new String(log.bundle(2).get(190), StandardCharsets.UTF_8))
                .as("'leaf 702' in base64 in place of a digest")
                .isEqualTo(
                        "{\"_sd\":[\"bGVhZiA3MDI\"],\"_sd_alg\":\"sha-256\","
                                + "\"day\":\"1970-01-01\",\"type\":\"tried.v1\",\"v\":1}");
        await(() -> loop.status().size() == 703 && loop.status().waiting() == 0);
    }

    /** With the interval a ledger has, and entries that keep coming. */
    @Test
    void ninety_nine_of_a_hundred_entries_are_under_a_checkpoint_within_five_seconds() {
        loop.close();
        loop = loop(data, Duration.ofSeconds(1));
        loop.start();
        await(() -> loop.status().stage() == Stage.KEEPING);
        List<Long> waited = new ArrayList<>();
        Deque<Long> appended = new ArrayDeque<>();
        for (int count = 0; waited.size() < 100; ) {
            if (count < 100) {
                append(count++, 1);
                appended.add(System.nanoTime());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            long signed = size(data);
            while (waited.size() < signed) {
                waited.add(System.nanoTime() - appended.remove());
            }
        }
        waited.sort(null);
        assertThat(Duration.ofNanos(waited.get(98))).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_was_recorded_while_nobody_kept_the_log_is_caught_up_with() {
        append(0, 40_000);
        loop.start();

        await(() -> size(data) == 40_000);
        await(() -> loop.status().publishedAt() != null);
    }

    @Test
    void the_key_is_made_once_is_its_owners_alone_and_gives_the_log_its_name() throws IOException {
        append(0, 1);
        loop.start();
        await(() -> size(data) == 1);

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("log-key"))))
                .isEqualTo("rw-------");
        String key = Files.readString(data.resolve("log-key"));
        assertThat(key).matches("[0-9a-f]{64}\n");
        List<String> vkeys = Files.readAllLines(data.resolve("log/vkeys"));
        assertThat(vkeys)
                .singleElement()
                .asString()
                .matches("localhost/mingzhang-[0-9a-f]{8}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+");
        assertThat(
                        SignedNote.of(Files.readAllBytes(data.resolve("log/checkpoint")))
                                .vouchedBy(List.of(VerifierKey.of(vkeys.getFirst()))))
                .hasSize(1);

        loop.close();
        loop = loop(data);
        append(1, 1);
        loop.start();
        await(() -> size(data) == 2);
        assertThat(Files.readString(data.resolve("log-key"))).isEqualTo(key);
        assertThat(Files.readAllLines(data.resolve("log/vkeys"))).isEqualTo(vkeys);
    }

    @Test
    void of_two_keepers_of_a_database_one_waits_and_takes_over(@TempDir Path other) {
        append(0, 5);
        loop.start();
        await(() -> size(data) == 5);
        try (KeeperLoop second = loop(other)) {
            second.start();
            append(5, 5);
            await(() -> size(data) == 10);
            assertThat(second.status().stage()).isEqualTo(Stage.STANDBY);
            assertThat(other.resolve("log")).doesNotExist();

            loop.close();
            await(() -> size(other) == 10);
        }
        assertThat(published(other).root()).isEqualTo(published(data).root());
    }

    @Test
    void of_two_keepers_of_a_folder_one_waits_even_with_another_database() throws IOException {
        append(0, 5);
        loop.start();
        await(() -> size(data) == 5);
        try (EmbeddedPostgres elsewhere = EmbeddedPostgres.start();
                KeeperLoop second =
                        new KeeperLoop(
                                new LedgerDatabase(
                                        elsewhere.getJdbcUrl("postgres", "postgres"),
                                        "postgres",
                                        ""),
                                LogPlace.in(data),
                                Duration.ofMillis(50),
                                Cosigners.NONE)) {
            second.start();
            append(5, 1);
            await(() -> size(data) == 6);
            assertThat(second.status().stage()).isEqualTo(Stage.STANDBY);
        }
    }

    @Test
    void a_connection_that_is_lost_is_taken_up_again() {
        append(0, 5);
        loop.start();
        await(() -> size(data) == 5);

        run(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name = 'log-keeper'");
        append(5, 5);

        await(() -> size(data) == 10);
        await(() -> loop.status().stage() == Stage.KEEPING && loop.status().why() == null);
    }
}
