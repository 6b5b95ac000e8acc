package org.mingzhang.benchmarks.door;

import java.util.List;
import java.util.function.Consumer;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Rounds;
import org.mingzhang.benchmarks.measure.Side;

/** Commands over HTTP, beside what HTTP and a durable writer leave. */
public final class DoorRounds {
    private final Plan plan;
    private final Laboratory laboratory;
    private final Consumer<String> progress;

    /**
     * @param progress told what is being done
     */
    public DoorRounds(Plan plan, Laboratory laboratory, Consumer<String> progress) {
        this.plan = plan;
        this.laboratory = laboratory;
        this.progress = progress;
    }

    /**
     * Runs all rounds. A request runs through far more code than a command in process, so these
     * sides are heated for longer.
     *
     * @param whole the whole product, running
     * @param ceiling closed at the end
     */
    public List<Line> run(RunningLedger whole, Side ceiling) throws Exception {
        try (CommandServiceAlone alone = new CommandServiceAlone(laboratory, "door", plan.work());
                ceiling) {
            return new Rounds(plan, laboratory, progress)
                    .run(
                            List.of(
                                    new HttpSide("**commands over HTTP, command service**", alone),
                                    new HttpSide(
                                            "**commands over HTTP, lists and log in its process**",
                                            whole),
                                    ceiling),
                            plan.callers(),
                            plan.heatingOfDoors());
        }
    }
}
