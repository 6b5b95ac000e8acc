package org.mingzhang.merkle.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Writes JSON in the one way of RFC 8785: no blanks, names sorted, fewest escapes. */
public final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** The bytes of a value. */
    public static byte[] bytes(Json value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a value. */
    public static String text(Json value) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(value);
        return writer.out.toString();
    }

    private void write(Json value) {
        switch (value) {
            case Json.Text text -> string(text.value());
            case Json.Numeral number -> out.append(number.spelling());
            case Json.Flag flag -> out.append(flag.value());
            case Json.Nothing nothing -> out.append("null");
            case Json.Items items -> array(items);
            case Json.Members members -> object(members);
        }
    }

    private void array(Json.Items items) {
        String before = "[";
        for (Json each : items.values()) {
            out.append(before);
            write(each);
            before = ",";
        }
        out.append(items.values().isEmpty() ? "[]" : "]");
    }

    /** Java compares texts by UTF-16 code units, which is the order the RFC asks for. */
    private void object(Json.Members members) {
        Map<String, Json> values = members.values();
        String[] names = values.keySet().toArray(String[]::new);
        Arrays.sort(names);
        String before = "{";
        for (String name : names) {
            out.append(before);
            string(name);
            out.append(':');
            write(Objects.requireNonNull(values.get(name)));
            before = ",";
        }
        out.append(names.length == 0 ? "{}" : "}");
    }

    private void string(String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each == '"' || each == '\\') {
                out.append(text, from, i).append(escaped(each));
                from = i + 1;
            }
        }
        // Nearly every text needs no escape, and is copied as a whole.
        out.append(from == 0 ? text : text.substring(from)).append('"');
    }

    private static String escaped(char each) {
        return switch (each) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> String.format("\\u%04x", (int) each);
        };
    }
}
