package org.mingzhang.benchmarks.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.PoisonPill;
import org.apache.pekko.actor.Props;
import org.apache.pekko.japi.pf.ReceiveBuilder;
import org.apache.pekko.pattern.Patterns;
import org.apache.pekko.persistence.AbstractPersistentActor;
import org.mingzhang.benchmarks.evidence.Evidence;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;

/**
 * Pekko Persistence with its JDBC journal, which writes many actors' events in one statement. One
 * actor a stream keeps its state in memory, refuses evidence it has, and stores the same JSON of
 * event and metadata as the ledger; it knows no rules, no other stream and no repeated command.
 */
final class PekkoSide implements Side {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OPENED_AT_ONCE = 500;

    private final Work work;
    private final HikariDataSource pool;
    private final StoredRows rows;
    private final ActorSystem system;
    private final Props props;
    private final AtomicLong ids = new AtomicLong();
    private List<ActorRef> actors = List.of();
    private int round;

    /**
     * @param pool of an empty database, closed with this side
     * @param connections the journal opens for itself
     */
    PekkoSide(HikariDataSource pool, Work work, int connections) {
        this.pool = pool;
        this.work = work;
        this.rows =
                new StoredRows(
                        pool,
                        "event_journal",
                        "ordering",
                        "persistence_id",
                        "sequence_number - 1",
                        false);
        this.props = Props.create(Stream.class, Stream::new);
        this.system = ActorSystem.create("peer", config(pool, connections));
    }

    private static Config config(HikariDataSource pool, int connections) {
        return ConfigFactory.parseString(
                        """
                        pekko {
                          loglevel = ERROR
                          stdout-loglevel = ERROR
                          log-dead-letters = off
                          coordinated-shutdown.run-by-jvm-shutdown-hook = off
                          persistence.journal.plugin = "jdbc-journal"
                          persistence.max-concurrent-recoveries = 100
                          actor.allow-java-serialization = off
                        }
                        jdbc-journal.slick {
                          profile = "slick.jdbc.PostgresProfile$"
                          db {
                            url = "%s", user = "%s", password = "%s"
                            driver = "org.postgresql.Driver"
                            numThreads = %4$d, maxConnections = %4$d, minConnections = %4$d
                          }
                        }
                        """
                                .formatted(
                                        pool.getJdbcUrl(),
                                        pool.getUsername(),
                                        pool.getPassword(),
                                        connections))
                .withFallback(ConfigFactory.load());
    }

    @Override
    public String name() {
        return "Pekko Persistence JDBC";
    }

    @Override
    public Load.Request prepare(int clients) {
        actors.forEach(actor -> actor.tell(PoisonPill.getInstance(), ActorRef.noSender()));
        round++;
        List<ActorRef> opened =
                IntStream.range(0, work.streams())
                        .mapToObj(i -> system.actorOf(props, "case-" + round + "-" + i))
                        .toList();
        for (int from = 0; from < work.streams(); from += OPENED_AT_ONCE) {
            CompletableFuture.allOf(
                            opened
                                    .subList(from, Math.min(work.streams(), from + OPENED_AT_ONCE))
                                    .stream()
                                    .map(this::append)
                                    .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
        actors = opened;
        SplittableRandom[] random = new SplittableRandom[clients];
        for (int i = 0; i < clients; i++) {
            random[i] = new SplittableRandom(i);
        }
        return client -> append(opened.get(random[client].nextInt(work.streams()))).join();
    }

    private CompletableFuture<Object> append(ActorRef actor) {
        RecordEvidence command =
                work.evidence().command(actor.path().name(), "evidence-" + ids.incrementAndGet());
        return Patterns.ask(actor, command, PATIENCE).toCompletableFuture();
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        rows.verify((long) round * work.streams() + acknowledged);
    }

    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
        pool.close();
    }

    /** What one actor knows and does. */
    private static final class Stream extends AbstractPersistentActor {
        private final Set<String> taken = new HashSet<>();

        @Override
        public String persistenceId() {
            return getSelf().path().name();
        }

        @Override
        public Receive createReceive() {
            return receiveBuilder().match(RecordEvidence.class, this::decide).build();
        }

        /** Streams are new in every round: there is nothing to read back. */
        @Override
        public Receive createReceiveRecover() {
            return ReceiveBuilder.create().matchAny(event -> {}).build();
        }

        private void decide(RecordEvidence command) {
            String id = command.evidenceId().value();
            if (!taken.add(id)) {
                throw new IllegalStateException(id + " was taken");
            }
            byte[] both = Evidence.stored(command).getBytes(UTF_8);
            ActorRef asked = getSender();
            persist(both, stored -> asked.tell(id, getSelf()));
        }
    }

    /** The tables the journal writes to, as its own documentation gives them. */
    static String schema() {
        try (InputStream file =
                PekkoSide.class.getResourceAsStream(
                        "/schema/postgres/postgres-create-schema.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
