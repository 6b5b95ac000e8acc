package org.mingzhang.benchmarks.eventstores;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.commands.Sides;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Rounds;
import org.mingzhang.benchmarks.measure.Side;

/** The ledger's commands beside event stores that only append, and decide and seal nothing. */
public final class EventStoreRounds {
    private final Plan plan;
    private final Laboratory laboratory;
    private final Consumer<String> progress;

    /**
     * @param progress told what is being done
     */
    public EventStoreRounds(Plan plan, Laboratory laboratory, Consumer<String> progress) {
        this.plan = plan;
        this.laboratory = laboratory;
        this.progress = progress;
    }

    /** Runs all rounds; without lines where there is no Node.js to have their packages by. */
    public List<Line> run(Clock clock) throws Exception {
        Optional<NodePackages> packages =
                NodePackages.install(laboratory.folder().resolve("node-packages"));
        if (packages.isEmpty()) {
            progress.accept("no Node.js here, or no packages: Message DB and Emmett are left out");
            return List.of();
        }
        Sides sides = new Sides(laboratory, plan.work(), clock);
        try (Side ledger = sides.ledger("event_stores_ledger");
                Side messageDb =
                        new MessageDbSide(
                                packages.get(), sides.peerPool("message_db"), plan.work());
                Side emmett =
                        new EmmettSide(packages.get(), sides.peerPool("emmett"), plan.work())) {
            return new Rounds(plan, laboratory, progress)
                    .run(List.of(ledger, messageDb, emmett), plan.clients());
        }
    }
}
