package org.mingzhang.command.platform.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/**
 * Compares JSON with the record it shall become and names everything that does not fit at once: the
 * mapper alone would stop at the first. A component is required unless it is {@code @Nullable}.
 */
public final class RecordShape {
    private final List<FieldProblem> problems = new ArrayList<>();

    /** What does not fit; empty when the object can be read. */
    static List<FieldProblem> problems(JsonNode object, Class<?> type) {
        RecordShape shape = new RecordShape();
        shape.object(object, type, "");
        return shape.problems;
    }

    /** Whether the field a pointer names holds the id of a record of the ledger. */
    public static boolean namesRecord(Class<?> type, String pointer) {
        Class<?> at = type;
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            if (step.equals("organ")) {
                return true;
            }
            if (at.isRecord() && !step.matches("\\d+")) {
                at =
                        Optional.ofNullable(FieldType.fieldsOf(at).get(step))
                                .<Class<?>>map(RecordShape::elementOf)
                                .orElse(Void.class);
            }
        }
        return Id.class.isAssignableFrom(at) || at == Subject.class;
    }

    private void object(JsonNode node, Class<?> type, String pointer) {
        if (!node.isObject()) {
            report("WRONG_TYPE", pointer, new Text("须为对象", "must be an object"));
            return;
        }
        Map<String, FieldType> fields = FieldType.fieldsOf(type);
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(fields.keySet());
        unknown.forEach(
                name -> report("UNKNOWN_FIELD", pointer + "/" + name, unknown(fields.keySet())));
        fields.forEach((name, field) -> value(node.get(name), field, pointer + "/" + name));
    }

    private void value(@Nullable JsonNode node, FieldType type, String pointer) {
        if (node == null || node.isNull()) {
            if (!type.optional()) {
                report("FIELD_MISSING", pointer, Expectation.required(type.raw()));
            }
            return;
        }
        FieldType element = type.element();
        if (element != null) {
            list(node, element, pointer);
        } else if (type.isObject()) {
            object(node, type.raw(), pointer);
        } else if (!type.fits(node)) {
            report("INVALID_VALUE", pointer, Expectation.of(type.raw()));
        }
    }

    private void list(JsonNode node, FieldType element, String pointer) {
        if (!node.isArray()) {
            report("WRONG_TYPE", pointer, new Text("须为数组", "must be an array"));
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            value(node.get(i), element, pointer + "/" + i);
        }
    }

    private void report(String code, String pointer, Text expectation) {
        problems.add(new FieldProblem(code, pointer, expectation));
    }

    private static Text unknown(Set<String> known) {
        String names = String.join(", ", new TreeSet<>(known));
        return new Text("没有此字段；可用字段：" + names, "no such field; there are: " + names);
    }

    private static Class<?> elementOf(FieldType type) {
        FieldType element = type.element();
        return element == null ? type.raw() : element.raw();
    }
}
