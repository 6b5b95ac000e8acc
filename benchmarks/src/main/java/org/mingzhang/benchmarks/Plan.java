package org.mingzhang.benchmarks;

import java.time.Duration;
import java.util.List;
import org.mingzhang.benchmarks.evidence.Work;

/**
 * How much is measured.
 *
 * @param work what they send
 * @param clients how many send commands in process
 * @param callers how many send them over HTTP; fewer than the door lets in
 * @param heating how long each side runs before its first round
 * @param heatingOfDoors the same for those that are asked over HTTP
 * @param rounds how often the sides take turns
 * @param imports how often the register is taken over, each time into an empty ledger
 * @param replays how often the projections are folded again
 * @param exported how many decisions are exported
 * @param leaves how many entries the log has of which records are proven
 * @param sizes about how many events a ledger has when it is measured as it grows
 * @param starts how often the process is started
 */
public record Plan(
        Work work,
        List<Integer> clients,
        List<Integer> callers,
        Duration heating,
        Duration heatingOfDoors,
        Duration warmUp,
        Duration sample,
        int rounds,
        int imports,
        int replays,
        int exported,
        long leaves,
        List<Long> sizes,
        int starts) {
    private static final List<Integer> CLIENTS = List.of(32, 256);
    private static final List<Integer> CALLERS = List.of(32, 128);

    /** Shows that everything runs; the figures say nothing. */
    public static Plan tiny() {
        return new Plan(
                new Work(20),
                List.of(2, 4),
                List.of(2, 4),
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                1,
                1,
                1,
                200,
                2_000,
                List.of(200L, 400L),
                1);
    }

    /** Thirteen minutes on two cores, on a day when they were slow. */
    public static Plan quick() {
        return new Plan(
                new Work(2_000),
                CLIENTS,
                List.of(128),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                3,
                2,
                2,
                50_000,
                1_000_000,
                List.of(10_000L, 100_000L),
                2);
    }

    /** The same with other commands. */
    Plan with(Work other) {
        return new Plan(
                other,
                clients,
                callers,
                heating,
                heatingOfDoors,
                warmUp,
                sample,
                rounds,
                imports,
                replays,
                exported,
                leaves,
                sizes,
                starts);
    }

    /** For figures to be quoted. */
    public static Plan full() {
        return new Plan(
                new Work(10_000),
                CLIENTS,
                CALLERS,
                Duration.ofSeconds(30),
                Duration.ofSeconds(120),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                5,
                5,
                5,
                200_000,
                10_000_000,
                List.of(10_000L, 100_000L, 1_000_000L, 10_000_000L),
                5);
    }
}
