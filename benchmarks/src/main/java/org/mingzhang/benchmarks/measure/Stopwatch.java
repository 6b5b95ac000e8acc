package org.mingzhang.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Runs from its making on. */
public final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long begin = System.nanoTime();
    private final long worked = SYSTEM.getProcessCpuTime();

    public double seconds() {
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /** What all threads of this JVM worked meanwhile, its compiler and collector among them. */
    public double processorSeconds() {
        return (SYSTEM.getProcessCpuTime() - worked) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
