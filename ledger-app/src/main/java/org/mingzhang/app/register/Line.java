package org.mingzhang.app.register;

import java.util.List;
import java.util.Map;

/**
 * One row as it stands in the file.
 *
 * @param number of the line it begins on; the header is line 1
 * @param fields all of them, for the report
 * @param values by column, without surrounding blanks; none when the number of fields is wrong
 */
public record Line(long number, List<String> fields, Map<Column, String> values) {
    public Line {
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
    }

    /** The value of a column; empty where there is none. */
    public String value(Column column) {
        return values.getOrDefault(column, "");
    }
}
