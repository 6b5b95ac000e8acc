package org.mingzhang.merkle.report;

import java.util.Locale;
import java.util.Map;
import org.mingzhang.merkle.json.Json;

/**
 * One thing that was checked, and how it came out.
 *
 * @param code stable
 */
record Finding(Mark mark, String code, String zh, String en) {
    /** How a check came out. */
    enum Mark {
        /** It holds. */
        HOLDS("✓"),
        /** It does not hold. */
        FAILS("✗"),
        /** It was not checked, or cannot be. */
        OPEN("–");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    String line(Language language) {
        return "  " + mark.sign + " " + (language == Language.ZH ? zh : en);
    }

    Json json() {
        return new Json.Members(
                Map.of(
                        "check", Json.of(code),
                        "result", Json.of(mark.name().toLowerCase(Locale.ROOT))));
    }
}
