package org.mingzhang.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.mingzhang.shared.Personal;

/**
 * Where in a JSON value the personal texts are. Elements of a list stand where the list stands.
 *
 * @param everywhere every text in the value is personal
 * @param fields those that have personal texts in them
 */
public record PersonalTexts(boolean everywhere, Map<String, PersonalTexts> fields) {
    /** Nowhere. */
    public static final PersonalTexts NONE = new PersonalTexts(false, Map.of());

    /** Wherever there is a text. */
    public static final PersonalTexts ALL = new PersonalTexts(true, Map.of());

    public PersonalTexts {
        fields = Map.copyOf(fields);
    }

    /** Where a record declares them. */
    public static PersonalTexts of(Class<?> type) {
        Map<String, PersonalTexts> fields = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            PersonalTexts within =
                    component.isAnnotationPresent(Personal.class)
                            ? ALL
                            : inValue(component.getGenericType());
            if (!within.equals(NONE)) {
                fields.put(component.getName(), within);
            }
        }
        return fields.isEmpty() ? NONE : new PersonalTexts(false, fields);
    }

    private static PersonalTexts inValue(Type type) {
        return switch (type) {
            case ParameterizedType list -> inValue(list.getActualTypeArguments()[0]);
            case Class<?> value when value.isRecord() -> of(value);
            default -> NONE;
        };
    }
}
