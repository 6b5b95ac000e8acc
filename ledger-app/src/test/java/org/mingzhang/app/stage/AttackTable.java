package org.mingzhang.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What each attack was found by and how fast, as a table that the last test of a run leaves in
 * {@code target/attacks.md}. With {@code -Dattacks.running=true} the watch runs by itself, as it
 * does beside a ledger, and the time is that from the act to the finding; otherwise it looks once,
 * right after the act.
 */
public final class AttackTable implements BeforeAllCallback {
    /** Whether the watch finds out by itself. */
    public static final boolean RUNNING = Boolean.getBoolean("attacks.running");

    private static final List<Row> ROWS = new CopyOnWriteArrayList<>();

    /**
     * One attack that was found out.
     *
     * @param row of the list of attacks, and what was done
     * @param by who found it, and as what
     * @param after the act, as measured
     * @param latest at the latest, by how often the finder looks
     * @param allowed by the list of attacks
     */
    private record Row(String row, String by, Duration after, Duration latest, Duration allowed) {
        String line() {
            return "| %s | %s | %s | %s | %s |%n"
                    .formatted(row, by, seconds(after), seconds(latest), seconds(allowed));
        }

        private static String seconds(Duration duration) {
            return duration.compareTo(Duration.ofMinutes(20)) > 0
                    ? duration.toHours() + " h"
                    : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
    }

    /** Notes what was found, which must be in time. */
    public static void found(
            String row, String by, Duration after, Duration latest, Duration allowed) {
        ROWS.add(new Row(row, by, after, latest, allowed));
        assertThat(after).as(row).isLessThan(allowed);
        assertThat(latest).as(row).isLessThan(allowed.plus(Await.PATIENCE));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(AttackTable.class))
                .computeIfAbsent("written at the end", none -> (AutoCloseable) AttackTable::write);
    }

    private static void write() throws IOException {
        String table =
                ROWS.stream()
                        .sorted(Comparator.comparing(AttackTable::number).thenComparing(Row::row))
                        .map(Row::line)
                        .collect(
                                Collectors.joining(
                                        "",
                                        "| Attack | Found by | After | At the latest | Allowed |%n|---|---|---|---|---|%n"
                                                .formatted(),
                                        ""));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("attacks.md"), table);
        System.out.print(table);
    }

    private static int number(Row row) {
        return Integer.parseInt(row.row().replaceAll("^A(\\d+).*$", "$1"));
    }
}
