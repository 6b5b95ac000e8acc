package org.mingzhang.query.dues;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.shared.Text;

/**
 * What is asked of the list.
 *
 * @param organ only what this organisation has to see to, or null
 * @param day from which is counted
 * @param within how many working days ahead
 * @param limit lines on a page
 * @param after lines to leave out
 */
public record DueQuestion(@Nullable String organ, LocalDate day, int within, int limit, int after) {
    /** Legal days are days in China, wherever the machine stands. */
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 250;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /**
     * Reads the parameters of a request.
     *
     * @throws BadParameter when one cannot be read
     */
    public static DueQuestion parse(
            @Nullable String organ,
            @Nullable String asOf,
            @Nullable String within,
            @Nullable String limit,
            @Nullable String after,
            LocalDate today) {
        return new DueQuestion(
                given(organ) ? organ : null,
                given(asOf) && asOf != null ? day(asOf) : today,
                number("within", within, USUAL_DAYS, 0, MOST_DAYS),
                number("limit", limit, USUAL, 1, MOST),
                number("after", after, 0, 0, Integer.MAX_VALUE));
    }

    /** The legal day it is now. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(LEGAL_ZONE));
    }

    /** The same question, answered on one page. */
    public DueQuestion whole() {
        return new DueQuestion(organ, day, within, Integer.MAX_VALUE, 0);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException malformed) {
            throw new BadParameter(
                    "asOf",
                    new Text(
                            "日期须写成 YYYY-MM-DD，例如 2026-03-01。",
                            "A date is written YYYY-MM-DD, for instance 2026-03-01."));
        }
    }

    private static int number(
            String parameter, @Nullable String text, int usual, int least, int most) {
        if (!given(text) || text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            throw outside(parameter, least, most);
        }
        throw outside(parameter, least, most);
    }

    private static BadParameter outside(String parameter, int least, int most) {
        return new BadParameter(
                parameter,
                new Text(
                        "%s 须为 %d 到 %d 的整数。".formatted(parameter, least, most),
                        "%s is a whole number from %d to %d.".formatted(parameter, least, most)));
    }
}
