package org.mingzhang.benchmarks.growth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.fold.Folds;
import org.mingzhang.query.cadre.CadreHistories;
import org.mingzhang.query.cadre.HistoryAxis;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.history.StateAsOf;
import org.mingzhang.query.replay.ProjectionStatus;
import org.mingzhang.query.replay.Projections;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.springframework.context.ApplicationContext;

/** Asks the query service, in process, for what a reviewer asks. */
final class Reads {
    private static final int ROUNDS = 3;
    private static final int ASKED = 1_000;
    private static final int PAGE = 2_000;

    /** The fold of everything is measured on so many events: it does not depend on what follows. */
    private static final long FOLDED = 200_000;

    private final EventSource events;
    private final CadreHistories histories;
    private final Projections projections;
    private final DataSource owner;
    private final SplittableRandom random = new SplittableRandom(11);

    Reads(ApplicationContext service, Laboratory laboratory) {
        this.events = service.getBean(EventSource.class);
        this.histories = service.getBean(CadreHistories.class);
        this.projections = service.getBean(Projections.class);
        this.owner = laboratory.owner(DatabaseAccess.DATABASE);
    }

    /** Waits until every list has folded every event, and answers how many there are. */
    long awaitLists() {
        while (true) {
            List<ProjectionStatus> all = projections.all();
            if (all.stream().anyMatch(each -> each.deadLetters() > 0)) {
                throw new IllegalStateException("a projection has parked events");
            }
            if (all.stream().allMatch(each -> each.position() == each.head())) {
                return all.getFirst().head() + 1;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** The history of persons and the state of cases at a position, both taken by chance. */
    List<Line> latencies(String with) throws SQLException {
        long head = events.head();
        List<String> people = streams("cadre");
        List<String> cases = streams("accountability");
        return List.of(
                line(
                        "**one person's history**",
                        with,
                        people,
                        id ->
                                histories
                                        .of(
                                                new CadreId(StreamId.parse(id).id()),
                                                AsOf.head(head),
                                                HistoryAxis.RECORDED)
                                        .orElseThrow()
                                        .entries()
                                        .size()),
                line(
                        "**one case as of a position**",
                        with,
                        cases,
                        id -> {
                            StreamId stream = StreamId.parse(id);
                            List<Recorded<LedgerEvent>> all = events.events(stream);
                            long at = all.get(random.nextInt(all.size())).position();
                            return (int) StateAsOf.of(stream, all, AsOf.at(at)).version() + 1;
                        }));
    }

    private static Line line(
            String what, String with, List<String> streams, ToIntFunction<String> ask) {
        List<Double> rates = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long[] nanos = new long[streams.size()];
            Stopwatch watch = new Stopwatch();
            for (int i = 0; i < nanos.length; i++) {
                long begin = System.nanoTime();
                if (ask.applyAsInt(streams.get(i)) == 0) {
                    throw new IllegalStateException("nothing is known of " + streams.get(i));
                }
                nanos[i] = System.nanoTime() - begin;
            }
            if (round > 0) { // The first warms up.
                rates.add(nanos.length / watch.seconds());
                slowest.add(Series.p99(nanos) / (double) TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
        return new Line(what, with, "/s", new Series(rates), new Series(slowest), null);
    }

    /** Every event decoded and folded into its stream's state, beside a cursor over the rows. */
    List<Line> fold(String with) throws SQLException {
        List<Double> folded = new ArrayList<>();
        List<Double> scanned = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            folded.add(foldAll());
            scanned.add(scanAll());
        }
        Series ours = new Series(folded);
        return List.of(
                new Line("**fold of all events in memory**", with, "events/s", ours, null, null),
                new Line(
                        "raw JDBC scan by a cursor",
                        "the same rows",
                        "events/s",
                        new Series(scanned),
                        null,
                        ours));
    }

    private double foldAll() {
        Map<StreamId, Record> states = new HashMap<>();
        long last = Math.min(FOLDED - 1, events.head());
        Stopwatch watch = new Stopwatch();
        for (long from = 0; from <= last; from += PAGE) {
            for (Recorded<LedgerEvent> each :
                    events.between(from, Math.min(last, from + PAGE - 1))) {
                states.merge(
                        each.event().stream(),
                        Folds.evolve(
                                states.getOrDefault(
                                        each.event().stream(),
                                        Folds.empty(each.event().stream().type())),
                                each.event()),
                        (before, after) -> after);
            }
        }
        return (last + 1) / watch.seconds();
    }

    private double scanAll() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement cursor = connection.createStatement()) {
            connection.setAutoCommit(false);
            cursor.setFetchSize(PAGE);
            long rows = 0;
            Stopwatch watch = new Stopwatch();
            try (ResultSet row =
                    cursor.executeQuery(
                            "select position, event_id, stream_id, sequence, payload_type,"
                                    + " recorded_at, payload, meta_data, sealed from ledger.event"
                                    + " where position < "
                                    + FOLDED
                                    + " order by position")) {
                while (row.next()) {
                    row.getString("stream_id");
                    row.getBytes("payload");
                    row.getBytes("meta_data");
                    row.getBytes("sealed");
                    rows++;
                }
            }
            return rows / watch.seconds();
        }
    }

    private List<String> streams(String type) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select stream_id from ledger.event where sequence = 0"
                                        + " and stream_type = '"
                                        + type
                                        + "' order by md5(stream_id) limit "
                                        + ASKED)) {
            List<String> streams = new ArrayList<>();
            while (row.next()) {
                streams.add(row.getString(1));
            }
            return streams;
        }
    }
}
