package org.mingzhang.command.platform.reading;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.wire.RecordParts;
import org.mingzhang.wire.WireJson;

/**
 * What JSON may say in a field of a record, worked out once for each record: every command is held
 * against it.
 *
 * @param optional whether it may be absent or null
 * @param raw its class
 * @param element of a list; else null
 */
record FieldType(boolean optional, Class<?> raw, ObjectReader reader, @Nullable FieldType element) {
    private static final ClassValue<Map<String, FieldType>> KNOWN =
            new ClassValue<>() {
                @Override
                protected Map<String, FieldType> computeValue(Class<?> type) {
                    Map<String, FieldType> fields = new LinkedHashMap<>();
                    for (RecordComponent part : RecordParts.of(type)) {
                        fields.put(part.getName(), of(part.getAnnotatedType()));
                    }
                    return Collections.unmodifiableMap(fields);
                }
            };

    /** The fields of a record, in the order they are declared in. */
    static Map<String, FieldType> fieldsOf(Class<?> type) {
        return KNOWN.get(type);
    }

    private static FieldType of(AnnotatedType type) {
        JavaType java = WireJson.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        return new FieldType(
                type.isAnnotationPresent(Nullable.class),
                raw,
                WireJson.mapper().readerFor(java),
                List.class.isAssignableFrom(raw)
                        ? of(
                                ((AnnotatedParameterizedType) type)
                                        .getAnnotatedActualTypeArguments()[0])
                        : null);
    }

    /** Whether it is an object with fields of its own. */
    boolean isObject() {
        return raw.isRecord() && !Expectation.isText(raw);
    }

    /** Whether a value that is neither a list nor such an object fits. */
    boolean fits(JsonNode value) {
        if (raw == String.class) {
            return value.isTextual();
        }
        try {
            reader.readValue(value);
            return true;
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
