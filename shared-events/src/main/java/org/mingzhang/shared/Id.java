package org.mingzhang.shared;

import java.util.regex.Pattern;

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
        if (!Form.PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "identifier must be 1-64 of A-Z a-z 0-9 . _ - and start with a letter or digit");
        }
        return value;
    }

    /** Keeps the compiled pattern out of the public interface. */
    final class Form {
        private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

        private Form() {}
    }
}
