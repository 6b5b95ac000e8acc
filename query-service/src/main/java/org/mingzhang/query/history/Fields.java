package org.mingzhang.query.history;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.Id;
import org.mingzhang.wire.RecordParts;

/**
 * A state laid out flat, one entry per value. The pointers are those of its JSON; walking the
 * records instead of the JSON keeps the type of each value, which its label needs.
 */
public final class Fields {
    private final Map<String, Field> into = new LinkedHashMap<>();
    private final Predicate<Object> whole;

    private Fields(Predicate<Object> whole) {
        this.whole = whole;
    }

    /** Every value of a record by its pointer, in the order of the components. */
    public static Map<String, Field> of(Record record) {
        return of(record, value -> false);
    }

    /** The same, but what is {@code whole} stays one value and is not laid out any further. */
    public static Map<String, Field> of(Record record, Predicate<Object> whole) {
        Fields fields = new Fields(whole);
        fields.walk("", record);
        return fields.into;
    }

    private void walk(String pointer, Record record) {
        for (RecordComponent component : RecordParts.of(record.getClass())) {
            Object value = read(component, record);
            if (value != null) {
                put(
                        new Field(
                                pointer + "/" + component.getName(),
                                record.getClass(),
                                component.getName(),
                                value));
            }
        }
    }

    private void put(Field field) {
        if (whole.test(field.value())) {
            into.put(field.pointer(), field);
            return;
        }
        switch (field.value()) {
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    put(at(field, Integer.toString(i), list.get(i)));
                }
            }
            case Map<?, ?> map ->
                    map.forEach(
                            (key, value) ->
                                    put(
                                            at(
                                                    field,
                                                    key instanceof Id id
                                                            ? id.value()
                                                            : key.toString(),
                                                    value)));
            case Id id -> into.put(field.pointer(), with(field, id.value()));
            case ContentDigest digest -> into.put(field.pointer(), with(field, digest.hex()));
            case Record record -> walk(field.pointer(), record);
            default -> into.put(field.pointer(), field);
        }
    }

    private static Field at(Field field, String segment, Object value) {
        String escaped = segment.replace("~", "~0").replace("/", "~1");
        return new Field(field.pointer() + "/" + escaped, field.owner(), field.name(), value);
    }

    private static Field with(Field field, Object value) {
        return new Field(field.pointer(), field.owner(), field.name(), value);
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(component + " cannot be read", hidden);
        }
    }
}
