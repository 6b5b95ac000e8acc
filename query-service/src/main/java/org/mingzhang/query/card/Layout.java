package org.mingzhang.query.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.query.history.Field;
import org.mingzhang.query.history.Fields;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Subject;

/** Which values of a record a reader is shown, each as large as one line can say it. */
public final class Layout {
    private static final Pattern COPY =
            Pattern.compile(
                    "(/subjects/\\d+)/(?:decision|amendments/\\d+)/(measures|restrictions)");

    private Layout() {}

    /** A state or an event of this stream, without what only repeats where it stands. */
    public static Map<String, Field> of(StreamId stream, Record record) {
        Map<String, Field> fields = Fields.of(record, Layout::whole);
        boolean ofCase = record instanceof AccountabilityCase;
        fields.values()
                .removeIf(
                        field ->
                                ownId(stream, field)
                                        || (ofCase && subjectAgain(field))
                                        || dateAgain(field, fields));
        return fields;
    }

    /** The same for a comparison: what is imposed stands once, as it is now. */
    public static Map<String, Field> compared(StreamId stream, Record record) {
        return without(of(stream, record), field -> COPY.matcher(field.pointer()).matches());
    }

    /** The same for a card: what was decided stands beside what is imposed only if it differs. */
    static Map<String, Field> shown(StreamId stream, Record record) {
        Map<String, Field> fields = of(stream, record);
        return without(
                fields,
                field -> {
                    Matcher copy = COPY.matcher(field.pointer());
                    return copy.matches()
                            && same(field, fields.get(copy.group(1) + "/" + copy.group(2)));
                });
    }

    private static boolean same(Field field, @Nullable Field now) {
        return now != null && Objects.equals(now.value(), field.value());
    }

    private static Map<String, Field> without(
            Map<String, Field> fields, Predicate<Field> unwanted) {
        Map<String, Field> rest = new LinkedHashMap<>(fields);
        rest.values().removeIf(unwanted);
        return rest;
    }

    private static boolean ownId(StreamId stream, Field field) {
        return field.value() instanceof Id id
                && id.value().equals(stream.id())
                && switch (stream.type()) {
                    case ACCOUNTABILITY -> field.name().equals("caseId");
                    case CADRE -> field.name().equals("cadreId");
                    case PERSON -> field.name().equals("person");
                    case ORGANISATION -> field.name().equals("organisationId");
                    case REINSTATEMENT -> field.name().equals("reinstatementId");
                    case RULEBOOK -> field.name().equals("rulebookId");
                    case EXPORT -> field.name().equals("exportId");
                    case UPKEEP -> false;
                    case APPROVAL -> field.name().equals("approvalId");
                };
    }

    /** The parts about a subject stand under its name. */
    private static boolean subjectAgain(Field field) {
        return field.pointer().equals("/opening/subjects") || field.value() instanceof Subject;
    }

    private static boolean dateAgain(Field field, Map<String, Field> fields) {
        return field.name().equals("legalDate")
                && fields.containsKey(field.pointer().replace("legalDate", "decidedOn"));
    }

    private static boolean whole(Object value) {
        return value instanceof List<?> list
                ? !list.isEmpty() && list.stream().allMatch(Layout::line)
                : value instanceof Record && line(value);
    }

    private static boolean line(Object value) {
        return !(value instanceof Record record) || Phrases.says(record);
    }
}
