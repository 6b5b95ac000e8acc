package org.mingzhang.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Clients that each ask again as soon as they are answered. What is answered in the warm-up counts
 * as acknowledged, but not into the rate.
 */
public record Load(int clients, Duration warmUp, Duration sample) {
    /** One request; returns when it is answered, and throws when it is refused. */
    @FunctionalInterface
    public interface Request {
        /**
         * @param client from 0, always on the same thread
         */
        void send(int client) throws Exception;
    }

    /** What came of it. */
    public record Outcome(double perSecond, double p99Millis, long acknowledged) {}

    private record Client(long acknowledged, Latencies sampled) {}

    /**
     * Keeps all clients busy for the warm-up and the sample.
     *
     * @throws IllegalStateException when a request fails: a figure with failures says nothing
     */
    public Outcome run(Request request) throws InterruptedException {
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + sample.toNanos();
        List<Future<Client>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> client(number, request, begin, end)));
            }
        }
        long acknowledged = 0;
        LongStream sampled = LongStream.empty();
        for (Future<Client> each : running) {
            Client client = result(each);
            acknowledged += client.acknowledged();
            sampled = LongStream.concat(sampled, LongStream.of(client.sampled().nanos()));
        }
        long[] nanos = sampled.toArray();
        return new Outcome(
                nanos.length / (sample.toNanos() / (double) TimeUnit.SECONDS.toNanos(1)),
                Series.p99(nanos) / (double) TimeUnit.MILLISECONDS.toNanos(1),
                acknowledged);
    }

    private static Client client(int number, Request request, long begin, long end)
            throws Exception {
        Latencies latencies = new Latencies();
        long acknowledged = 0;
        for (long sent = System.nanoTime(); sent < end; ) {
            request.send(number);
            acknowledged++;
            long answered = System.nanoTime();
            if (answered >= begin && answered < end) {
                latencies.add(answered - sent);
            }
            sent = answered;
        }
        return new Client(acknowledged, latencies);
    }

    private static Client result(Future<Client> client) throws InterruptedException {
        try {
            return client.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a request failed", failed.getCause());
        }
    }
}
