package org.mingzhang.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param with under which circumstances, for instance how many clients
 * @param p99Millis null where no single request is timed
 * @param ours the rate of the ledger's own line beside it; null on that line itself
 */
public record Line(
        String what,
        String with,
        String unit,
        Series rate,
        @Nullable Series p99Millis,
        @Nullable Series ours) {

    /** The whole table in Markdown. */
    public static String table(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        text.append(
                "| What | With | Median (least–most) | p99 ms (least–most) | Ledger ÷ this |\n");
        text.append("|---|---|---:|---:|---:|\n");
        lines.forEach(line -> text.append(line.row()).append('\n'));
        return text.toString();
    }

    /** The line as it stands in the table. */
    public String row() {
        return "| %s | %s | %s %s | %s | %s |"
                .formatted(
                        what,
                        with,
                        spread(rate, rate.median() < 100 ? "%,.2f" : "%,.0f"),
                        unit,
                        p99Millis == null ? "" : spread(p99Millis, "%,.1f"),
                        ours == null
                                ? ""
                                : String.format(
                                        Locale.ROOT, "%.2f", ours.median() / rate.median()));
    }

    private static String spread(Series series, String form) {
        return String.format(
                Locale.ROOT,
                form + " (" + form + "–" + form + ")",
                series.median(),
                series.least(),
                series.most());
    }
}
