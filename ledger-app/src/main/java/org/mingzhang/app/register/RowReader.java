package org.mingzhang.app.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.ImportRefusal;
import org.mingzhang.command.historyimport.ImportRecord;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;

/** Reads what one row says, or says which column cannot be read. */
public final class RowReader {
    private RowReader() {}

    /** What a row came to. */
    public sealed interface Row {
        record Legible(ImportRecord content) implements Row {}

        record Illegible(Rejection rejection) implements Row {}
    }

    /**
     * Reads a row.
     *
     * @param columns how many fields the header has
     */
    public static Row read(Line line, int columns) {
        try {
            if (line.fields().size() != columns) {
                throw new Unfit(
                        Column.RECORD_NO,
                        ImportRefusal.FIELD_COUNT,
                        String.valueOf(line.fields().size()),
                        String.valueOf(columns));
            }
            checkEncoding(line);
            return new Row.Legible(content(line));
        } catch (Unfit unfit) {
            return new Row.Illegible(unfit.rejection);
        }
    }

    /** The decoder leaves a replacement character where the bytes were not UTF-8. */
    private static void checkEncoding(Line line) throws Unfit {
        for (Column column : Column.values()) {
            if (line.value(column).indexOf('\uFFFD') >= 0) {
                throw new Unfit(column, ImportRefusal.NOT_UTF8);
            }
        }
    }

    private static ImportRecord content(Line line) throws Unfit {
        return new ImportRecord(
                line.value(Column.RECORD_NO),
                required(line, Column.CASE_NO, ImportRefusal.CASE_NUMBER_MISSING, CaseId::new),
                subject(line),
                optional(line, Column.POST).orElse(null),
                id(line, Column.ORGANISATION_ID),
                date(line, Column.CONDUCT_ON),
                openedOn(line),
                date(line, Column.DECIDED_ON),
                list(line, Column.GROUNDS),
                optional(line, Column.FINDING).orElse(null),
                optional(line, Column.MEASURE).orElse(null),
                days(line),
                list(line, Column.OUTCOME));
    }

    private static Subject subject(Line line) throws Unfit {
        if (optional(line, Column.SUBJECT_ID).isEmpty()) {
            throw new Unfit(Column.SUBJECT_ID, CaseRefusal.SUBJECT_MISSING);
        }
        String word = line.value(Column.SUBJECT_KIND);
        SubjectKind kind =
                Arrays.stream(SubjectKind.values())
                        .filter(each -> each.name().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Unfit(
                                                Column.SUBJECT_KIND,
                                                ImportRefusal.SUBJECT_KIND_UNKNOWN,
                                                word));
        return required(
                line, Column.SUBJECT_ID, CaseRefusal.SUBJECT_MISSING, id -> new Subject(kind, id));
    }

    private static LocalDate openedOn(Line line) throws Unfit {
        LocalDate day = date(line, Column.OPENED_ON);
        if (day == null) {
            throw new Unfit(Column.OPENED_ON, ImportRefusal.OPENING_DATE_MISSING);
        }
        return day;
    }

    private static @Nullable OrganisationId id(Line line, Column column) throws Unfit {
        return optional(line, column).isEmpty()
                ? null
                : required(line, column, ImportRefusal.ID_MALFORMED, OrganisationId::new);
    }

    private static <T> T required(
            Line line, Column column, Refusal missing, Function<String, T> read) throws Unfit {
        String value = line.value(column);
        if (value.isEmpty()) {
            throw new Unfit(column, missing);
        }
        try {
            return read.apply(value);
        } catch (IllegalArgumentException malformed) {
            throw new Unfit(column, ImportRefusal.ID_MALFORMED, value);
        }
    }

    private static @Nullable LocalDate date(Line line, Column column) throws Unfit {
        Optional<String> written = optional(line, column);
        if (written.isEmpty()) {
            return null;
        }
        return WrittenDate.read(written.get())
                .orElseThrow(() -> new Unfit(column, ImportRefusal.DATE_MALFORMED, written.get()));
    }

    private static @Nullable Integer days(Line line) throws Unfit {
        String written = line.value(Column.MEASURE_DAYS);
        if (written.isEmpty()) {
            return null;
        }
        // A spreadsheet may have turned 5 into 5.0.
        String whole = written.replaceFirst("\\.0+$", "");
        if (!whole.matches("[0-9]{1,6}") || Integer.parseInt(whole) == 0) {
            throw new Unfit(Column.MEASURE_DAYS, ImportRefusal.NUMBER_MALFORMED, written);
        }
        return Integer.parseInt(whole);
    }

    private static Optional<String> optional(Line line, Column column) {
        return Optional.of(line.value(column)).filter(value -> !value.isEmpty());
    }

    private static List<String> list(Line line, Column column) {
        return Arrays.stream(line.value(column).split("[;；]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** Ends the reading of a row; caught above. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Rejection rejection;

        Unfit(Column column, Refusal refusal, String... args) {
            super(refusal.code(), null, false, false);
            rejection = Rejection.of(column, refusal, args);
        }
    }
}
