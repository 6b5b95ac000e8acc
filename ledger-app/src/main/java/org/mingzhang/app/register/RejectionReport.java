package org.mingzhang.app.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rejected rows, given back with the cause of each beside it. Put right and imported again, the
 * report is itself a register's file: its own columns are passed over.
 */
public final class RejectionReport implements AutoCloseable {
    private static final List<String> OWN =
            List.of("error_row", "error_column", "error_code", "error_zh", "error_en");

    private final CsvWriter writer;
    private final List<Integer> kept;

    /** Creates the file and writes its header. */
    public RejectionReport(Path file, List<String> header) throws IOException {
        kept =
                Stream.iterate(0, i -> i < header.size(), i -> i + 1)
                        .filter(i -> !owns(header.get(i)))
                        .toList();
        writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
        writer.writeRecord(Stream.concat(kept.stream().map(header::get), OWN.stream()).toList());
    }

    /** True for a column only a report has. */
    static boolean owns(String header) {
        return OWN.contains(header.strip());
    }

    /** Gives one row back. */
    public void add(Line line, Rejection rejection) {
        Stream<String> original =
                line.values().isEmpty()
                        ? line.fields().stream()
                        : kept.stream().map(line.fields()::get);
        writer.writeRecord(
                Stream.concat(
                                original,
                                Stream.of(
                                        String.valueOf(line.number()),
                                        rejection.column().header(),
                                        rejection.code(),
                                        rejection.cause().zh(),
                                        rejection.cause().en()))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
