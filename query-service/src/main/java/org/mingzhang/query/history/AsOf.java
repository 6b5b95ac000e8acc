package org.mingzhang.query.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.Text;

/**
 * A point from which a history is read; the parts that are given hold together.
 *
 * @param position the last position read: the one asked for, or the head of the ledger
 * @param at the position asked for
 * @param asOf as corrected: only facts with a legal date up to this day
 * @param knownAt as known then: only what was recorded up to this instant
 */
public record AsOf(
        long position, @Nullable Long at, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
    /** Everything up to the head. */
    public static AsOf head(long head) {
        return new AsOf(head, null, null, null);
    }

    /** Everything up to a position. */
    public static AsOf at(long position) {
        return new AsOf(position, position, null, null);
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws BadParameter when one cannot be read, or the position lies beyond the head
     */
    public static AsOf parse(
            @Nullable String at, @Nullable String asOf, @Nullable String knownAt, long head) {
        Long position = at == null || at.isBlank() ? null : position("at", at, head);
        return new AsOf(
                position == null ? head : position,
                position,
                parseDay("asOf", asOf),
                knownAt == null || knownAt.isBlank() ? null : instant("knownAt", knownAt));
    }

    /**
     * Reads a day; blank and absent mean none.
     *
     * @throws BadParameter when it is no date
     */
    public static @Nullable LocalDate parseDay(String parameter, @Nullable String text) {
        return text == null || text.isBlank() ? null : day(parameter, text);
    }

    /**
     * Reads a position of the ledger.
     *
     * @throws BadParameter when it is no number or lies beyond the head
     */
    public static long position(String parameter, String text, long head) {
        long position;
        try {
            position = Long.parseLong(text.strip());
        } catch (NumberFormatException malformed) {
            throw beyond(parameter, head);
        }
        if (position < 0 || position > head) {
            throw beyond(parameter, head);
        }
        return position;
    }

    /** True when the event lies before the point. */
    public boolean includes(Recorded<?> recorded) {
        LocalDate lastDay = asOf;
        Instant lastInstant = knownAt;
        return recorded.position() <= position
                && (lastDay == null || !recorded.event().legalDate().isAfter(lastDay))
                && (lastInstant == null || !recorded.recordedAt().isAfter(lastInstant));
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException malformed) {
            throw new BadParameter(
                    parameter,
                    new Text(
                            "日期须写成 YYYY-MM-DD，例如 2026-03-01。",
                            "A date is written YYYY-MM-DD, for instance 2026-03-01."));
        }
    }

    private static Instant instant(String parameter, String text) {
        try {
            // An unescaped + of an offset arrives as a space.
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException malformed) {
            throw new BadParameter(
                    parameter,
                    new Text(
                            "时刻须带时区，例如 2026-03-01T09:00:00+08:00。",
                            "An instant carries its offset, for instance"
                                    + " 2026-03-01T09:00:00+08:00."));
        }
    }

    private static BadParameter beyond(String parameter, long head) {
        return head < 0
                ? new BadParameter(
                        parameter, new Text("账上还没有任何记录。", "Nothing has been recorded yet."))
                : new BadParameter(
                        parameter,
                        new Text(
                                "位置须为 0 到 " + head + " 的整数；账上最新位置是 " + head + "。",
                                "A position is a whole number from 0 to "
                                        + head
                                        + "; the newest position is "
                                        + head
                                        + "."));
    }
}
