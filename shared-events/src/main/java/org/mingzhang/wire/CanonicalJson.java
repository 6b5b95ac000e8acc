package org.mingzhang.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Canonical JSON bytes (RFC 8785): keys in UTF-16 order, shortest escapes, no white space. Whole
 * numbers only: the ledger has no fractions, and a fraction is refused rather than rounded.
 */
public final class CanonicalJson {
    private static final long LARGEST = 9_007_199_254_740_991L;

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException for a number that is not whole or beyond 2^53 - 1, and for
     *     text with half a surrogate pair, which no UTF-8 can carry
     */
    public static byte[] bytes(JsonNode node) {
        StringBuilder out = new StringBuilder(256);
        write(node, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same of text, lists and maps. */
    public static byte[] bytes(Object plain) {
        return bytes(WireJson.mapper().<JsonNode>valueToTree(plain));
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> {
                out.append('[');
                for (int i = 0; i < node.size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    write(node.get(i), out);
                }
                out.append(']');
            }
            case STRING -> writeString(node.textValue(), out);
            case NUMBER -> writeNumber(node, out);
            case BOOLEAN, NULL -> out.append(node.asText());
            default ->
                    throw new IllegalArgumentException("no canonical form: " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            writeString(field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
        }
        out.append('}');
    }

    private static void writeNumber(JsonNode node, StringBuilder out) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() > LARGEST
                || node.longValue() < -LARGEST) {
            throw new IllegalArgumentException(
                    "only whole numbers up to 2^53 - 1 have a canonical form");
        }
        out.append(node.longValue());
    }

    private static void writeString(String text, StringBuilder out) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("text with half a character has no canonical form");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
