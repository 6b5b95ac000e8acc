package org.mingzhang.command.platform.reading;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.RecordParts;
import org.mingzhang.wire.WireJson;

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
                        RecordParts.of(at).stream()
                                .filter(part -> part.getName().equals(step))
                                .findFirst()
                                .<Class<?>>map(part -> elementOf(part.getAnnotatedType()))
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
        Map<String, RecordComponent> parts =
                RecordParts.of(type).stream()
                        .collect(Collectors.toMap(RecordComponent::getName, part -> part));
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(parts.keySet());
        unknown.forEach(name -> report("UNKNOWN_FIELD", pointer + "/" + name, unknown(parts)));
        for (RecordComponent part : RecordParts.of(type)) {
            value(
                    node.get(part.getName()),
                    part.getAnnotatedType(),
                    pointer + "/" + part.getName());
        }
    }

    private void value(@Nullable JsonNode node, AnnotatedType type, String pointer) {
        if (node == null || node.isNull()) {
            if (!type.isAnnotationPresent(Nullable.class)) {
                report("FIELD_MISSING", pointer, Expectation.required(type));
            }
            return;
        }
        Class<?> raw = rawOf(type);
        if (List.class.isAssignableFrom(raw)) {
            list(node, (AnnotatedParameterizedType) type, pointer);
        } else if (raw.isRecord() && !Expectation.isText(raw)) {
            object(node, raw, pointer);
        } else if (raw == String.class ? !node.isTextual() : !readable(node, type)) {
            report("INVALID_VALUE", pointer, Expectation.of(raw));
        }
    }

    private void list(JsonNode node, AnnotatedParameterizedType type, String pointer) {
        if (!node.isArray()) {
            report("WRONG_TYPE", pointer, new Text("须为数组", "must be an array"));
            return;
        }
        AnnotatedType element = type.getAnnotatedActualTypeArguments()[0];
        for (int i = 0; i < node.size(); i++) {
            value(node.get(i), element, pointer + "/" + i);
        }
    }

    private static boolean readable(JsonNode node, AnnotatedType type) {
        JavaType target = WireJson.mapper().constructType(type.getType());
        try {
            WireJson.mapper().readerFor(target).readValue(node);
            return true;
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void report(String code, String pointer, Text expectation) {
        problems.add(new FieldProblem(code, pointer, expectation));
    }

    private static Text unknown(Map<String, RecordComponent> parts) {
        String names = String.join(", ", new TreeSet<>(parts.keySet()));
        return new Text("没有此字段；可用字段：" + names, "no such field; there are: " + names);
    }

    private static Class<?> elementOf(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType list
                ? rawOf(list.getAnnotatedActualTypeArguments()[0])
                : rawOf(type);
    }

    private static Class<?> rawOf(AnnotatedType type) {
        return WireJson.mapper().constructType(type.getType()).getRawClass();
    }
}
