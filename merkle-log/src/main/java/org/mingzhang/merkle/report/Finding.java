package org.mingzhang.merkle.report;

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
}
