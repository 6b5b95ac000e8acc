package org.mingzhang.benchmarks.measure;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.mingzhang.benchmarks.Plan;

/** Measures sides in turn, and after each turn what is stored. */
public final class Rounds {
    private final Plan plan;
    private final Laboratory laboratory;
    private final Consumer<String> progress;
    private final Map<Side, Long> acknowledged = new LinkedHashMap<>();

    /**
     * @param progress told what is being done
     */
    public Rounds(Plan plan, Laboratory laboratory, Consumer<String> progress) {
        this.plan = plan;
        this.laboratory = laboratory;
        this.progress = progress;
    }

    /**
     * Runs all rounds.
     *
     * @param sides the ledger's own first: the others are compared with it
     * @param clients how many send at the same time, one table after the other
     */
    public List<Line> run(List<? extends Side> sides, List<Integer> clients)
            throws SQLException, InterruptedException {
        return run(sides, clients, plan.heating());
    }

    /**
     * Runs all rounds.
     *
     * @param heating how long each side runs before its first round
     */
    public List<Line> run(List<? extends Side> sides, List<Integer> clients, Duration heating)
            throws SQLException, InterruptedException {
        int most = clients.getLast();
        for (Side side : sides) {
            progress.accept("heating up: " + side.name());
            turn(side, new Load(most, Duration.ZERO, heating));
        }
        List<Line> lines = new ArrayList<>();
        for (int each : clients) {
            lines.addAll(lines(each, outcomes(sides, each)));
        }
        return lines;
    }

    private Map<Side, List<Load.Outcome>> outcomes(List<? extends Side> sides, int clients)
            throws SQLException, InterruptedException {
        Map<Side, List<Load.Outcome>> outcomes = new LinkedHashMap<>();
        for (int round = 0; round < plan.rounds(); round++) {
            for (Side side : sides) {
                progress.accept(
                        "%d clients, round %d: %s".formatted(clients, round + 1, side.name()));
                outcomes.computeIfAbsent(side, first -> new ArrayList<>())
                        .add(turn(side, new Load(clients, plan.warmUp(), plan.sample())));
            }
        }
        return outcomes;
    }

    private Load.Outcome turn(Side side, Load load) throws SQLException, InterruptedException {
        Load.Request request = side.prepare(load.clients());
        laboratory.settle();
        Load.Outcome outcome = load.run(request);
        side.verify(acknowledged.merge(side, outcome.acknowledged(), Long::sum));
        return outcome;
    }

    private static List<Line> lines(int clients, Map<Side, List<Load.Outcome>> outcomes) {
        List<Line> lines = new ArrayList<>();
        Series ours = null;
        for (Map.Entry<Side, List<Load.Outcome>> side : outcomes.entrySet()) {
            Series rate = series(side.getValue(), Load.Outcome::perSecond);
            lines.add(
                    new Line(
                            side.getKey().name(),
                            clients + " clients",
                            "/s",
                            rate,
                            series(side.getValue(), Load.Outcome::p99Millis),
                            ours));
            ours = ours == null ? rate : ours;
        }
        return lines;
    }

    private static Series series(
            List<Load.Outcome> outcomes, ToDoubleFunction<Load.Outcome> figure) {
        return new Series(outcomes.stream().mapToDouble(figure).boxed().toList());
    }
}
