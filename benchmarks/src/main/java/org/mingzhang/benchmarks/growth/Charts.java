package org.mingzhang.benchmarks.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;

/** What each path costs at each size, as Mermaid charts for a Markdown page. */
public final class Charts {
    private Charts() {}

    /** One chart for each of the ledger's own lines that was measured at more than one size. */
    public static String of(List<Line> lines) {
        Map<String, List<Line>> paths =
                lines.stream()
                        .filter(line -> line.what().startsWith("**"))
                        .collect(
                                Collectors.groupingBy(
                                        Line::what, LinkedHashMap::new, Collectors.toList()));
        return paths.values().stream()
                .filter(sizes -> sizes.size() > 1)
                .map(Charts::chart)
                .collect(Collectors.joining("\n"));
    }

    private static String chart(List<Line> sizes) {
        Line first = sizes.getFirst();
        String unit = first.p99Millis() == null ? first.unit() : "p99 ms";
        List<Double> values = sizes.stream().map(Charts::value).toList();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return """
                ```mermaid
                xychart-beta
                  title "%s, %s"
                  x-axis [%s]
                  y-axis "%s" 0 --> %s
                  line [%s]
                ```
                """
                .formatted(
                        first.what().replaceAll("[*\"]", ""),
                        unit,
                        sizes.stream()
                                .map(line -> '"' + line.with() + '"')
                                .collect(Collectors.joining(", ")),
                        unit,
                        number(most * 1.2),
                        values.stream().map(Charts::number).collect(Collectors.joining(", ")));
    }

    private static double value(Line line) {
        Series p99 = line.p99Millis();
        return (p99 == null ? line.rate() : p99).median();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
