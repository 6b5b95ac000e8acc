package org.mingzhang.merkle.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) as strictly as I-JSON (RFC 7493) asks: UTF-8 without byte order mark, no
 * name twice, no lone surrogate. Faults name the byte where reading stopped.
 */
public final class JsonReader {
    /** Nothing longer is read. */
    public static final int LONGEST = 16 << 20;

    private static final int DEEPEST = 64;
    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;

    private final byte[] bytes;
    private int at;

    private JsonReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The one value the bytes are.
     *
     * @throws MalformedJson when they are not exactly one value
     */
    public static Json read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new MalformedJson(bytes.length + " bytes are not read");
        }
        JsonReader reader = new JsonReader(bytes);
        Json value = reader.value(0);
        reader.blanks();
        if (reader.at < bytes.length) {
            throw reader.malformed("something follows the value");
        }
        return value;
    }

    /**
     * The one object the bytes are.
     *
     * @throws MalformedJson when they are not exactly one object
     */
    public static Json.Members readObject(byte[] bytes) {
        if (read(bytes) instanceof Json.Members members) {
            return members;
        }
        throw new MalformedJson("not an object");
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw malformed("nested deeper than " + DEEPEST);
        }
        blanks();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Flag(true));
            case 'f' -> word("false", new Json.Flag(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json object(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        at++;
        blanks();
        if (took('}')) {
            return new Json.Members(members);
        }
        do {
            blanks();
            int start = at;
            String name = string();
            blanks();
            expect(':');
            if (members.putIfAbsent(name, value(depth + 1)) != null) {
                at = start;
                throw malformed("a name twice: " + name);
            }
            blanks();
        } while (took(','));
        expect('}');
        return new Json.Members(members);
    }

    private Json array(int depth) {
        List<Json> values = new ArrayList<>();
        at++;
        blanks();
        if (took(']')) {
            return new Json.Items(values);
        }
        do {
            values.add(value(depth + 1));
            blanks();
        } while (took(','));
        expect(']');
        return new Json.Items(values);
    }

    private String string() {
        int start = at;
        expect('"');
        int from = at;
        at = Characters.plain(bytes, at);
        for (byte next = peek(); next != '"'; next = peek()) {
            if (next == '\\') {
                return unescaped(start, from);
            }
            character(next);
        }
        String text = utf8(from);
        at++;
        return text;
    }

    /** One byte of a string that is no escape. */
    private void character(byte next) {
        if (next >= 0 && next < ' ') {
            throw malformed("a control character");
        }
        at++;
    }

    /** The rest of a string from its first escape on; few have one. */
    private String unescaped(int start, int from) {
        StringBuilder text = new StringBuilder();
        int plain = from;
        for (byte next = peek(); next != '"'; next = peek()) {
            if (next == '\\') {
                text.append(utf8(plain));
                at++;
                text.append(escaped());
                plain = at;
            } else {
                character(next);
            }
        }
        text.append(utf8(plain));
        at++;
        if (text.codePoints()
                .anyMatch(
                        each ->
                                each >= Character.MIN_SURROGATE
                                        && each <= Character.MAX_SURROGATE)) {
            at = start;
            throw malformed("a lone surrogate");
        }
        return text.toString();
    }

    private char escaped() {
        char kind = (char) peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw malformed("no such escape");
            }
        };
    }

    private char unicode() {
        int point = 0;
        for (int i = 0; i < UNICODE_DIGITS; i++) {
            byte digit = peek();
            if (!HexFormat.isHexDigit(digit)) {
                throw malformed("not a hexadecimal digit");
            }
            point = point * HEX + HexFormat.fromHexDigit(digit);
            at++;
        }
        return (char) point;
    }

    private Json number() {
        int from = at;
        took('-');
        if (!took('0')) {
            digits();
        }
        if (took('.')) {
            digits();
        }
        if (took('e') || took('E')) {
            if (!took('+')) {
                took('-');
            }
            digits();
        }
        String spelling =
                Numbers.canonical(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
        if (spelling.isEmpty()) {
            at = from;
            throw malformed("a number out of range");
        }
        return new Json.Numeral(spelling);
    }

    /** At least one. */
    private void digits() {
        int from = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw malformed("no value");
        }
    }

    private Json word(String word, Json value) {
        int start = at;
        for (int i = 0; i < word.length(); i++) {
            if (!took(word.charAt(i))) {
                at = start;
                throw malformed("no value");
            }
        }
        return value;
    }

    private void blanks() {
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
    }

    private static boolean isBlank(byte each) {
        return each == ' ' || each == '\t' || each == '\n' || each == '\r';
    }

    private boolean took(char expected) {
        boolean there = at < bytes.length && bytes[at] == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char expected) {
        if (!took(expected)) {
            throw malformed("expected " + expected);
        }
    }

    private byte peek() {
        if (at >= bytes.length) {
            throw malformed("it ends too early");
        }
        return bytes[at];
    }

    private MalformedJson malformed(String what) {
        return new MalformedJson("byte " + at + ": " + what);
    }

    /** The text from a byte up to here. */
    private String utf8(int from) {
        String text = new String(bytes, from, at - from, StandardCharsets.UTF_8);
        int wrong = Characters.malformed(text, bytes, from, at);
        if (wrong >= 0) {
            at = wrong;
            throw malformed("not UTF-8");
        }
        return text;
    }
}
