package org.mingzhang.benchmarks.eventstores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.mingzhang.benchmarks.evidence.Evidence;
import org.mingzhang.benchmarks.evidence.OwnStreams;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;

/**
 * Emmett's store on PostgreSQL, in a process of Node.js that is told by lines what to append. Pipes
 * between the processes cost far less than an append does there.
 */
final class EmmettSide implements Side {
    private static final int SECONDS = 30;

    private final HikariDataSource pool;
    private final Work work;
    private final Process node;
    private final BufferedWriter told;
    private final ReentrantLock telling = new ReentrantLock();
    private final Map<Long, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private int round;

    /**
     * @param pool of an empty database, closed with this side
     */
    EmmettSide(NodePackages packages, HikariDataSource pool, Work work) throws IOException {
        this.pool = pool;
        this.work = work;
        String url =
                pool.getJdbcUrl()
                        .replaceFirst(
                                "^jdbc:postgresql://",
                                "postgresql://"
                                        + pool.getUsername()
                                        + ":"
                                        + pool.getPassword()
                                        + "@");
        ProcessBuilder program =
                new ProcessBuilder("node", "emmett.mjs")
                        .directory(packages.folder().toFile())
                        .redirectError(packages.folder().resolve("emmett.log").toFile());
        program.environment().put("LEDGER_PEER_URL", url);
        this.node = program.start();
        this.told = node.outputWriter(UTF_8);
        BufferedReader answers = node.inputReader(UTF_8);
        if (!"ready".equals(answers.readLine())) {
            throw new IllegalStateException("Emmett did not start");
        }
        Thread.ofPlatform().daemon().name("emmett").start(() -> take(answers));
    }

    private void take(BufferedReader answers) {
        answers.lines()
                .forEach(
                        line -> {
                            int tab = line.indexOf('\t');
                            String number = tab < 0 ? line : line.substring(0, tab);
                            asked.remove(Long.valueOf(number))
                                    .complete(tab < 0 ? "" : line.substring(tab + 1));
                        });
    }

    @Override
    public String name() {
        return "Emmett on PostgreSQL, in Node.js";
    }

    @Override
    public Load.Request prepare(int clients) {
        OwnStreams[] shares = OwnStreams.of(++round, clients, work.streams());
        return client -> {
            OwnStreams own = shares[client];
            append(own.nextCase(), own.sequence());
        };
    }

    private void append(String stream, long expected) throws Exception {
        long number = ids.incrementAndGet();
        RecordEvidence command = work.evidence().command(stream, "evidence-" + number);
        CompletableFuture<String> answer = new CompletableFuture<>();
        asked.put(number, answer);
        String line =
                String.join(
                        "\t",
                        String.valueOf(number),
                        stream,
                        String.valueOf(expected),
                        Evidence.eventJson(command),
                        Evidence.besideJson(command));
        telling.lock();
        try {
            told.write(line);
            told.write('\n');
            told.flush();
        } finally {
            telling.unlock();
        }
        String failure = answer.get(SECONDS, TimeUnit.SECONDS);
        if (!failure.isEmpty()) {
            throw new IllegalStateException("Emmett refused: " + failure);
        }
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        new StoredRows(
                        pool,
                        "emt_messages",
                        "global_position",
                        "stream_id",
                        "stream_position - 1",
                        false)
                .verify(acknowledged);
    }

    @Override
    public void close() {
        node.destroy();
        pool.close();
    }
}
