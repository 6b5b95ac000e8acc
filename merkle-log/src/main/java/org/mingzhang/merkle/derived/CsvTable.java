package org.mingzhang.merkle.derived;

import java.util.List;

/**
 * A row a record (RFC 4180), for programs: a later amendment or annulment is a row of its own.
 * Cells are as recorded, so a program for tables may take one for a formula; the workbook is for
 * people.
 */
public final class CsvTable implements Derivation {
    /** What the table is called. */
    public static final String NAME = "records.csv";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String head() {
        return joined(Column.ALL.stream().map(column -> column.described().name()).toList());
    }

    @Override
    public String row(Row row) {
        return joined(row.cells());
    }

    @Override
    public String tail() {
        return "";
    }

    private static String joined(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (String each : cells) {
            row.append(cell(each)).append(',');
        }
        row.setLength(row.length() - 1);
        return row.append("\r\n").toString();
    }

    /** A cell, in quotes where it must be. */
    public static String cell(String text) {
        boolean plain =
                text.indexOf('"') < 0
                        && text.indexOf(',') < 0
                        && text.indexOf('\r') < 0
                        && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
