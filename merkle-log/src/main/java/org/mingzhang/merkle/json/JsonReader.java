package org.mingzhang.merkle.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) as strictly as I-JSON (RFC 7493) asks: UTF-8 without byte order mark, no
 * name twice, no lone surrogate. Faults name the byte where reading stopped.
 */
public final class JsonReader {
    /** Nothing longer is read. */
    public static final int LONGEST = 16 << 20;

    private static final int DEEPEST = 64;
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The one value the bytes are.
     *
     * @throws MalformedJson when they are not exactly one value
     */
    public static Json read(byte[] bytes) {
        JsonReader reader = new JsonReader(utf8(bytes));
        Json value = reader.value(0);
        reader.blanks();
        if (reader.at < reader.text.length()) {
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
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                at--;
                throw malformed("a control character");
            }
            string.append(next == '\\' ? escaped() : next);
        }
        at++;
        for (int i = 0; i < string.length(); i++) {
            int point = string.codePointAt(i);
            if (point <= Character.MAX_VALUE && Character.isSurrogate((char) point)) {
                at = start;
                throw malformed("a lone surrogate");
            }
            i += Character.charCount(point) - 1;
        }
        return string.toString();
    }

    private char escaped() {
        char kind = peek();
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
            char digit = peek();
            if (!HexFormat.isHexDigit(digit)) {
                throw malformed("not a hexadecimal digit");
            }
            point = point * HEX + Character.digit(digit, HEX);
            at++;
        }
        return (char) point;
    }

    private Json number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw malformed("no value");
        }
        String spelling = Numbers.canonical(number.group());
        if (spelling.isEmpty()) {
            throw malformed("a number out of range");
        }
        at = number.end();
        return new Json.Numeral(spelling);
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw malformed("no value");
        }
        at += word.length();
        return value;
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean took(char expected) {
        boolean there = peek() == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char expected) {
        if (!took(expected)) {
            throw malformed("expected " + expected);
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed("it ends too early");
        }
        return text.charAt(at);
    }

    private MalformedJson malformed(String what) {
        int offset = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        return new MalformedJson("byte " + offset + ": " + what);
    }

    private static String utf8(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new MalformedJson(bytes.length + " bytes are not read");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new MalformedJson("byte " + in.position() + ": not UTF-8");
        }
        return out.flip().toString();
    }
}
