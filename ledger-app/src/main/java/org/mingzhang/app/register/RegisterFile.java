package org.mingzhang.app.register;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.mingzhang.app.cli.CommandFault;

/** A register's file, plain or gzip, read one row at a time. */
public final class RegisterFile implements AutoCloseable {
    private final CountingStream bytes;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private final List<Optional<Column>> columns;
    private long lastLine;

    private RegisterFile(CountingStream bytes, CsvReader<CsvRecord> reader) {
        this.bytes = bytes;
        records = reader.iterator();
        header = records.hasNext() ? next().getFields() : List.of();
        columns = header.stream().map(Column::of).toList();
        checkHeader();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws CommandFault when the header is not that of history import v1
     */
    public static RegisterFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFault.notFound("没有这个文件：" + file, "There is no such file: " + file);
        }
        CountingStream bytes = new CountingStream(Files.newInputStream(file));
        InputStream in = new BufferedInputStream(bytes, 1 << 16);
        try {
            in.mark(2);
            boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            CsvReader<CsvRecord> reader =
                    CsvReader.builder()
                            .detectBomHeader(true)
                            .skipEmptyLines(true)
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .allowExtraCharsAfterClosingQuote(true)
                            .ofCsvRecord(
                                    gzip ? new GZIPInputStream(in, 1 << 16) : in,
                                    StandardCharsets.UTF_8);
            return new RegisterFile(bytes, reader);
        } catch (IOException | RuntimeException failed) {
            bytes.close();
            throw failed;
        }
    }

    /** The header row as it stands. */
    public List<String> header() {
        return header;
    }

    /** How many bytes of the file were read; the measure of progress. */
    public long bytesRead() {
        return bytes.count();
    }

    /** The next row; rows of nothing but blanks are passed over. */
    public Optional<Line> nextLine() {
        while (hasNext()) {
            CsvRecord record = next();
            if (!record.getFields().stream().allMatch(String::isBlank)) {
                return Optional.of(line(record));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Line line(CsvRecord record) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        if (record.getFieldCount() == columns.size()) {
            for (int i = 0; i < columns.size(); i++) {
                String value = record.getField(i).strip();
                columns.get(i).ifPresent(column -> values.put(column, value));
            }
        }
        return new Line(record.getStartingLineNumber(), record.getFields(), values);
    }

    private void checkHeader() {
        Set<Column> missing = EnumSet.allOf(Column.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Optional<Column> column = columns.get(i);
            if (column.isEmpty() && !RejectionReport.owns(header.get(i))) {
                unknown.add(header.get(i));
            } else if (column.isPresent() && !missing.remove(column.get())) {
                unknown.add(header.get(i) + " ×2");
            }
        }
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            String lacks = missing.stream().map(Column::header).collect(Collectors.joining(", "));
            String extra = String.join(", ", unknown);
            throw CommandFault.usage(
                    "表头不是“历史导入 v1”格式。缺少的列：[%s]；不认识的列：[%s]".formatted(lacks, extra),
                    "The header is not that of history import v1. Missing columns: [%s]; unknown columns: [%s]"
                            .formatted(lacks, extra));
        }
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    private CsvRecord next() {
        try {
            CsvRecord record = records.next();
            lastLine = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    /** What was read before stays read: a second import of the mended file goes on from there. */
    private CommandFault unreadable(RuntimeException broken) {
        Throwable root = broken;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return CommandFault.inputOutput(
                "文件在第 %d 行之后无法读取（可能不完整）：%s。此前的行已处理，换成完整的文件再导入即可"
                        .formatted(lastLine, root.getMessage()),
                ("The file cannot be read after line %d (cut off?): %s. The lines before were dealt with;"
                                + " import the whole file to go on")
                        .formatted(lastLine, root.getMessage()));
    }
}
