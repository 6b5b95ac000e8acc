package org.mingzhang.merkle.derived;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A small table.
 *
 * @param path what the file is called
 * @param title in both languages
 * @param key the columns that tell rows apart
 */
public record Table(
        String path,
        String title,
        List<Described> columns,
        List<String> key,
        List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The file (RFC 4180). */
    public byte[] csv() {
        String head = columns.stream().map(Described::name).collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder(head).append("\r\n");
        for (List<String> row : rows) {
            text.append(row.stream().map(CsvTable::cell).collect(Collectors.joining(",")));
            text.append("\r\n");
        }
        return Derivation.utf8(text.toString());
    }
}
