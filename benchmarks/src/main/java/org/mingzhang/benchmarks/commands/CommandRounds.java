package org.mingzhang.benchmarks.commands;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.door.DoorRounds;
import org.mingzhang.benchmarks.door.RunningLedger;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Rounds;
import org.mingzhang.benchmarks.measure.Side;

/** Durable commands: in process beside the peers, then over HTTP beside what HTTP leaves. */
public final class CommandRounds {
    private final Plan plan;
    private final Laboratory laboratory;
    private final Consumer<String> progress;

    /**
     * @param progress told what is being done
     */
    public CommandRounds(Plan plan, Laboratory laboratory, Consumer<String> progress) {
        this.plan = plan;
        this.laboratory = laboratory;
        this.progress = progress;
    }

    /** Runs all rounds; the ledger's own line comes first of its kind. */
    public List<Line> run(Clock clock) throws Exception {
        Sides sides = new Sides(laboratory, plan.work(), clock);
        Rounds rounds = new Rounds(plan, laboratory, progress);
        List<Line> lines = new ArrayList<>();
        try (RunningLedger running = sides.running()) {
            try (Side ledger = sides.ledger("ledger_bus");
                    Side pekko = sides.pekko();
                    Side stock = sides.stock();
                    Side insert = sides.insert();
                    Side groupCommit = sides.groupCommit()) {
                Side service = new InProcessSide(running);
                lines.addAll(
                        rounds.run(
                                List.of(ledger, service, pekko, stock, insert, groupCommit),
                                plan.clients()));
            }
            lines.add(new VisibleRounds(plan, progress).run(running));
            lines.addAll(new SignedRounds(plan, running, progress).run());
            lines.addAll(new DoorRounds(plan, laboratory, progress).run(running, sides.ceiling()));
        }
        return lines;
    }
}
