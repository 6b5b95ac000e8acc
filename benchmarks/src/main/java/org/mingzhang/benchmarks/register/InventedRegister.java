package org.mingzhang.benchmarks.register;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.mingzhang.app.register.Column;
import org.mingzhang.rulebook.Finding;
import org.mingzhang.rulebook.Ground;
import org.mingzhang.rulebook.Rulebook;

/**
 * A register nobody kept, in the form of a real one: about three rows for two cases, each person in
 * about three rows, a finding in almost every one.
 */
public final class InventedRegister {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 3_600;

    private final Rulebook rulebook;
    private final SplittableRandom random = new SplittableRandom(7);

    /**
     * @param rulebook one that lists its grounds
     */
    public InventedRegister(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * Writes the file.
     *
     * @param first number of the first row: rows of other numbers name other cases and persons
     */
    public void write(Path file, int first, int rows) throws IOException {
        int pairs = Math.max(1, rows * 3 / 20);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println(
                    Arrays.stream(Column.values())
                            .map(Column::header)
                            .collect(Collectors.joining(",")));
            for (int row = first; row < first + rows; row++) {
                out.println(String.join(",", row(row, first + random.nextInt(pairs))));
            }
        }
    }

    private List<String> row(int number, int pair) {
        LocalDate opened = FIRST.plusDays(random.nextInt(DAYS));
        return List.of(
                String.valueOf(number),
                "case-" + number * 2L / 3,
                "CADRE",
                // Two rows of one case never name the same person.
                "cadre-" + (2L * pair + number % 2),
                "OFFICER",
                "unit-" + random.nextInt(100),
                opened.toString(),
                opened.toString(),
                opened.plusDays(random.nextInt(400)).toString(),
                pick(rulebook.grounds().stream().map(Ground::code).toList()),
                pick(rulebook.findings().stream().map(Finding::code).toList()),
                "",
                "",
                "");
    }

    private String pick(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }
}
