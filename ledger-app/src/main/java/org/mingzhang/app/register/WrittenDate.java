package org.mingzhang.app.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in any of the ways people write year, month and day, in that order. */
final class WrittenDate {
    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** Beyond these a year is a slip of the pen. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private WrittenDate() {}

    /** The day, or empty when the text names none. */
    static Optional<LocalDate> read(String text) {
        Matcher parted = PARTED.matcher(text);
        Matcher matched = parted.matches() ? parted : DIGITS.matcher(text);
        if (!matched.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day =
                    LocalDate.of(
                            Integer.parseInt(matched.group(1)),
                            Integer.parseInt(matched.group(2)),
                            Integer.parseInt(matched.group(3)));
            return Optional.of(day)
                    .filter(each -> each.getYear() >= FIRST_YEAR && each.getYear() <= LAST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
