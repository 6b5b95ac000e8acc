package org.mingzhang.query.dues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.dues.reckoning.Due;
import org.mingzhang.query.dues.reckoning.Nature;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.rulebook.WorkCalendar;
import org.mingzhang.shared.Text;

/**
 * A day as the list shows it.
 *
 * @param workingDays from the day asked about to the last day, negative when it has passed; null
 *     where a year is not known
 * @param remark what is uncertain about it, or null
 */
public record DueLine(
        Due due,
        Nature nature,
        Text label,
        Closeness closeness,
        @Nullable Integer workingDays,
        @Nullable Text remark) {

    static DueLine of(Due due, LocalDate day, Rulebook rulebook) {
        Integer left;
        Text remark = null;
        try {
            left = between(rulebook.calendar(), day, due.on());
        } catch (UnknownYear unknown) {
            left = null;
            remark =
                    new Text(
                            "%d 年的放假安排尚未公布，工作日不予推算".formatted(unknown.year()),
                            "No holiday notice is known for %d; working days are not guessed"
                                    .formatted(unknown.year()));
        }
        return new DueLine(
                due,
                due.kind().nature(),
                Labels.of(due.kind()),
                Closeness.of(left, due.on().isBefore(day)),
                left,
                remark);
    }

    /** Working days after the earlier day, up to and with the later one. */
    private static int between(WorkCalendar calendar, LocalDate day, LocalDate last) {
        LocalDate first = day.isBefore(last) ? day : last;
        LocalDate end = day.isBefore(last) ? last : day;
        int counted =
                Math.toIntExact(
                        first.plusDays(1)
                                .datesUntil(end.plusDays(1))
                                .filter(calendar::isWorkingDay)
                                .count());
        return last.isBefore(day) ? -counted : counted;
    }
}
