package org.mingzhang.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.wire.PersonalTexts;

/**
 * The fields of a JSON object and the personal texts in it, as stretches of its bytes. The object
 * was written by the ledger's own mapper: without white space, and well formed.
 */
final class JsonParts {
    private final byte[] json;
    private final List<Field> fields = new ArrayList<>();
    private final List<Stretch> texts = new ArrayList<>();
    private int at;

    /** From the first byte to the one after the last. */
    record Stretch(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /**
     * A field of the object.
     *
     * @param personal it has a personal text in it
     */
    record Field(String name, Stretch value, boolean personal) {}

    private JsonParts(byte[] json) {
        this.json = json;
    }

    /**
     * Finds them in one pass.
     *
     * @throws IllegalArgumentException when the bytes are not one object as the ledger writes it
     */
    static JsonParts of(byte[] json, PersonalTexts where) {
        JsonParts parts = new JsonParts(json);
        parts.object(where, true);
        if (parts.at != json.length) {
            throw parts.broken();
        }
        return parts;
    }

    List<Field> fields() {
        return fields;
    }

    /** The personal texts with their quotation marks, in order. */
    List<Stretch> texts() {
        return texts;
    }

    private void object(PersonalTexts where, boolean outermost) {
        expect('{');
        if (skipped('}')) {
            return;
        }
        do {
            int from = at + 1;
            string();
            String name = new String(json, from, at - 1 - from, StandardCharsets.UTF_8);
            expect(':');
            int value = at;
            int before = texts.size();
            value(within(where, name));
            if (outermost) {
                fields.add(new Field(name, new Stretch(value, at), texts.size() > before));
            }
        } while (skipped(','));
        expect('}');
    }

    private static PersonalTexts within(PersonalTexts where, String name) {
        if (where.everywhere()) {
            return where;
        }
        Map<String, PersonalTexts> fields = where.fields();
        return fields.isEmpty() ? where : fields.getOrDefault(name, PersonalTexts.NONE);
    }

    private void value(PersonalTexts where) {
        switch (peek()) {
            case '{' -> object(where, false);
            case '[' -> array(where);
            case '"' -> {
                int from = at;
                string();
                if (where.everywhere()) {
                    texts.add(new Stretch(from, at));
                }
            }
            default -> word();
        }
    }

    private void array(PersonalTexts where) {
        expect('[');
        if (skipped(']')) {
            return;
        }
        do {
            value(where);
        } while (skipped(','));
        expect(']');
    }

    private void string() {
        expect('"');
        while (peek() != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    /** A number, true, false or null. */
    private void word() {
        int from = at;
        while (at < json.length && json[at] != ',' && json[at] != '}' && json[at] != ']') {
            at++;
        }
        if (at == from) {
            throw broken();
        }
    }

    private byte peek() {
        if (at >= json.length) {
            throw broken();
        }
        return json[at];
    }

    private boolean skipped(char c) {
        boolean found = peek() == c;
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(char c) {
        if (!skipped(c)) {
            throw broken();
        }
    }

    /** Never with a piece of the text: it may be personal. */
    private IllegalArgumentException broken() {
        return new IllegalArgumentException("not JSON as the ledger writes it, at byte " + at);
    }
}
