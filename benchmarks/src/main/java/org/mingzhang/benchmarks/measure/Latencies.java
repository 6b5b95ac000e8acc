package org.mingzhang.benchmarks.measure;

import java.util.Arrays;

/** The nanoseconds each answer took; kept by one client. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = taken;
    }

    long[] nanos() {
        return Arrays.copyOf(nanos, count);
    }
}
