package org.mingzhang.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;

/** What the figures were made on. */
public final class Machine {
    private static final List<String> SETTINGS =
            List.of("fsync", "synchronous_commit", "full_page_writes", "wal_sync_method");

    private Machine() {}

    /** One line, with the server's durable settings as it reports them. */
    public static String line(Laboratory laboratory) throws SQLException {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        StringBuilder line = new StringBuilder();
        line.append(
                "%d cores, %d MiB memory, %s %s, JDK %s, PostgreSQL %s with "
                        .formatted(
                                system.getAvailableProcessors(),
                                system.getTotalMemorySize() >> 20,
                                system.getName(),
                                system.getArch(),
                                Runtime.version(),
                                laboratory.setting("server_version")));
        for (String setting : SETTINGS) {
            line.append(setting).append('=').append(laboratory.setting(setting)).append(' ');
        }
        return line.append("load before the run %.2f".formatted(system.getSystemLoadAverage()))
                .toString();
    }
}
