package org.mingzhang.keeper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.keeper.Cosigners;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;

/** A PostgreSQL with a table of leaves, and a keeper of it that a test starts. */
abstract class KeptDatabase {
    private static EmbeddedPostgres postgres;

    @TempDir Path data;

    KeeperLoop loop;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void an_empty_ledger() {
        run(
                "drop schema if exists ledger cascade; create schema ledger;"
                        + " create table ledger.event (position bigint primary key, digests bytea,"
                        + " recorded_at timestamptz default 'epoch',"
                        + " payload_type text default 'tried.v1')");
        loop = loop(data);
    }

    @AfterEach
    void end() {
        loop.close();
    }

    static KeeperLoop loop(Path folder) {
        return loop(folder, Duration.ofMillis(50));
    }

    static KeeperLoop loop(Path folder, Duration interval) {
        return new KeeperLoop(
                new LedgerDatabase(postgres.getJdbcUrl("postgres", "postgres"), "postgres", ""),
                LogPlace.in(folder),
                interval,
                Cosigners.NONE);
    }

    static void append(int from, int count) {
        run(
                "insert into ledger.event select n, convert_to('leaf ' || n, 'UTF8')"
                        + " from generate_series(%d, %d) n; notify ledger_head"
                                .formatted(from, from + count - 1));
    }

    static long size(Path folder) {
        return Files.exists(folder.resolve("log/checkpoint")) ? published(folder).size() : 0;
    }

    static Checkpoint published(Path folder) {
        try {
            return Checkpoint.of(
                    SignedNote.of(Files.readAllBytes(folder.resolve("log/checkpoint"))).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the keeper signs no more; waits until it does not. */
    Reason refused() {
        return loop.refusal().orTimeout(60, TimeUnit.SECONDS).join().reason();
    }

    static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    static void run(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
