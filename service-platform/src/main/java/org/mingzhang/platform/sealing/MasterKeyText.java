package org.mingzhang.platform.sealing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.sealing.wrapping.Token;

/**
 * What the file of the master key says.
 *
 * @param secret the key itself, in the first line
 * @param kept keys for a purpose that stay what they were under an earlier master key
 * @param previous earlier keys, while something may still be wrapped by them
 * @param token what wraps in place of the secret; null when nothing does
 * @param former wrapped in place of an earlier key, while something may still be wrapped by it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MasterKeyText(
        byte[] secret,
        Map<String, byte[]> kept,
        List<byte[]> previous,
        @Nullable Token token,
        @Nullable Token former) {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");
    private static final String KEPT = "kept";
    private static final String PREVIOUS = "previous";
    private static final String PKCS11 = "pkcs11";
    private static final String FORMER = "previous-pkcs11";

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static MasterKeyText of(String text) {
        Map<String, byte[]> kept = new HashMap<>();
        List<byte[]> previous = new ArrayList<>();
        Token token = null;
        Token former = null;
        List<String> lines = text.strip().lines().toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ");
            switch (words[0] + " " + words.length) {
                case KEPT + " 3" -> kept.put(words[1], key(words[2]));
                case PREVIOUS + " 2" -> previous.add(key(words[1]));
                case PKCS11 + " 4" -> token = token(words);
                case FORMER + " 4" -> former = token(words);
                default -> throw new IllegalArgumentException("not understood");
            }
        }
        return new MasterKeyText(key(lines.getFirst()), kept, previous, token, former);
    }

    String text() {
        StringBuilder text = new StringBuilder(hex(secret)).append('\n');
        kept.forEach((purpose, key) -> line(text, KEPT, purpose, hex(key)));
        previous.forEach(key -> line(text, PREVIOUS, hex(key)));
        line(text, PKCS11, token);
        line(text, FORMER, former);
        return text.toString();
    }

    private static Token token(String... words) {
        return new Token(words[1], Path.of(words[2]), Path.of(words[3]));
    }

    private static void line(StringBuilder text, String word, @Nullable Token token) {
        if (token != null) {
            line(text, word, token.alias(), token.config().toString(), token.pin().toString());
        }
    }

    private static void line(StringBuilder text, String... words) {
        text.append(String.join(" ", words)).append('\n');
    }

    private static byte[] key(String hex) {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 64 hex digits");
        }
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] key) {
        return HexFormat.of().formatHex(key);
    }

    /** The secrets stay out of logs and error texts. */
    @Override
    public String toString() {
        return "MasterKeyText";
    }
}
