package org.mingzhang.keeper.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.cosign.WitnessStatus;
import org.mingzhang.keeper.run.KeeperLoop;
import org.mingzhang.keeper.run.KeeperStatus;
import org.mingzhang.merkle.walk.Twin;

/** How it stands with the log and with each witness, as numbers. */
record LogMeters(KeptLog log, InstantSource clock) implements MeterBinder {
    private static final String PREFIX = "mingzhang.log.";

    @Override
    public void bindTo(MeterRegistry registry) {
        KeeperLoop loop = log.loop();
        Gauge.builder(PREFIX + "size", loop, l -> l.status().size())
                .description("entries under the newest checkpoint")
                .register(registry);
        Gauge.builder(PREFIX + "waiting", loop, l -> l.status().waiting())
                .description("recorded entries not yet under a checkpoint")
                .register(registry);
        Gauge.builder(PREFIX + "twin.size", log, l -> l.published(Twin.CHECKPOINT))
                .description("entries under the newest checkpoint of the twin; NaN without one")
                .register(registry);
        Gauge.builder(PREFIX + "twin.behind", log, LogMeters::behind)
                .description("entries under the log's newest checkpoint and not the twin's")
                .register(registry);
        Gauge.builder(PREFIX + "checkpoint.age", loop, l -> age(l.status().publishedAt()))
                .description("since the newest checkpoint was published, or witnessed anew")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        PREFIX + "refused",
                        loop,
                        l -> is(l.status().stage() == KeeperStatus.Stage.REFUSED))
                .description("1 when nothing is signed any more")
                .register(registry);
        List<WitnessStatus> witnesses = log.witnesses();
        for (int i = 0; i < witnesses.size(); i++) {
            witness(registry, i, witnesses.get(i).name());
        }
    }

    private void witness(MeterRegistry registry, int index, String name) {
        gauge(registry, "size", index, name, "entries it has cosigned", WitnessStatus::size);
        gauge(
                registry,
                "refused",
                index,
                name,
                "1 when it holds another history of this log: an alarm",
                witness -> is(witness.stage() == WitnessStatus.Stage.REFUSED));
        gauge(
                registry,
                "misconfigured",
                index,
                name,
                "1 when it does not know this log",
                witness -> is(witness.stage() == WitnessStatus.Stage.MISCONFIGURED));
        gauge(
                registry,
                "age",
                index,
                name,
                "seconds since it cosigned last",
                witness -> age(witness.at()));
    }

    private void gauge(
            MeterRegistry registry,
            String what,
            int index,
            String name,
            String description,
            ToDoubleFunction<WitnessStatus> value) {
        Gauge.builder(
                        PREFIX + "witness." + what,
                        log,
                        l -> value.applyAsDouble(l.witnesses().get(index)))
                .tag("witness", name)
                .description(description)
                .register(registry);
    }

    /** The twin is read first, for it is never ahead of the log. */
    private static double behind(KeptLog log) {
        double twin = log.published(Twin.CHECKPOINT);
        return log.published("checkpoint") - twin;
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    private double age(@Nullable Instant at) {
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
    }
}
