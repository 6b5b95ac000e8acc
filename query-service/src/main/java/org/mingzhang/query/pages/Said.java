package org.mingzhang.query.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.Field;
import org.mingzhang.query.history.FieldChange;
import org.mingzhang.query.history.Fields;
import org.mingzhang.query.wording.FieldWording;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** A state and its changes in words, as a page shows them. */
final class Said {
    private static final Text ABSENT = new Text("（无）", "(none)");

    private final FieldWording wording;

    Said(FieldWording wording) {
        this.wording = wording;
    }

    /** A part of a state, with its values. */
    public record Group(Text label, List<Line> lines) {}

    /** One value. */
    public record Line(Text label, Text value) {}

    /** One changed value. */
    public record Change(Text label, Text before, Text after) {}

    /** A state by its parts; each subject or objection of a list is a part of its own. */
    List<Group> groups(Record state, RulebookVersion under) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        Fields.of(state)
                .values()
                .forEach(
                        field -> {
                            String part = part(field.pointer());
                            String rest = field.pointer().substring(part.length());
                            groups.computeIfAbsent(part, key -> new ArrayList<>())
                                    .add(
                                            new Line(
                                                    FieldWording.label(
                                                            rest.isEmpty() ? part : rest),
                                                    wording.value(field, under)));
                        });
        return groups.entrySet().stream()
                .map(entry -> new Group(FieldWording.label(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Changes, each before and after. */
    List<Change> changes(List<FieldChange> changes) {
        return changes.stream()
                .map(
                        change ->
                                new Change(
                                        FieldWording.label(change.pointer()),
                                        value(change.before(), change),
                                        value(change.after(), change)))
                .toList();
    }

    private Text value(@Nullable Field field, FieldChange change) {
        return field == null ? ABSENT : wording.value(field, change.cause().by().rulebook());
    }

    private static String part(String pointer) {
        int first = pointer.indexOf('/', 1);
        if (first < 0) {
            return pointer;
        }
        int second = pointer.indexOf('/', first + 1);
        String next = pointer.substring(first + 1, second < 0 ? pointer.length() : second);
        boolean numbered = next.chars().allMatch(Character::isDigit);
        return numbered && second > 0 ? pointer.substring(0, second) : pointer.substring(0, first);
    }
}
