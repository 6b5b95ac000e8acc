package org.mingzhang.shared;

/** A typed identifier. The value is public: it never carries a name or an identity number. */
public interface Id {
    /** 1 to 64 characters out of letters, digits, dot, underscore and hyphen. */
    String value();

    /**
     * Checks the form of an identifier.
     *
     * @throws IllegalArgumentException when the value does not have the form; the message names it
     */
    static String require(String value) {
        if (!Form.matches(value)) {
            throw new IllegalArgumentException(
                    "identifier must be 1-64 of A-Z a-z 0-9 . _ - and start with a letter or digit");
        }
        return value;
    }

    /** By hand: every event read has several ids, and a regular expression was a tenth of that. */
    final class Form {
        private static final int LONGEST = 64;
        private static final String FURTHER = "._-";

        /** By character: whether an identifier may have it, further on. */
        private static final boolean[] ALLOWED = allowed();

        private Form() {}

        private static boolean matches(String value) {
            int length = value.length();
            if (length == 0 || length > LONGEST || FURTHER.indexOf(value.charAt(0)) >= 0) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                char c = value.charAt(i);
                if (c >= ALLOWED.length || !ALLOWED[c]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean[] allowed() {
            boolean[] allowed = new boolean[128];
            for (char c = 0; c < allowed.length; c++) {
                allowed[c] =
                        (c >= 'a' && c <= 'z')
                                || (c >= '0' && c <= '9')
                                || (c >= 'A' && c <= 'Z')
                                || FURTHER.indexOf(c) >= 0;
            }
            return allowed;
        }
    }
}
