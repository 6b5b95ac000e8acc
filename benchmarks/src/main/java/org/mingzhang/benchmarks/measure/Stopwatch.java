package org.mingzhang.benchmarks.measure;

import java.util.concurrent.TimeUnit;

/** Runs from its making on. */
public final class Stopwatch {
    private final long begin = System.nanoTime();

    public double seconds() {
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
