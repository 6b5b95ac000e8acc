package org.mingzhang.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;

/**
 * What is left of a value when its {@link Personal} texts are erased: the same as is read of the
 * ledger once their keys are destroyed. So a state that is at hand in memory forgets as well.
 */
public final class ErasedTexts {
    private ErasedTexts() {}

    /** The value with the mark in place of every personal text, at any depth. */
    public static <R extends Record> R in(R value) {
        @SuppressWarnings("unchecked")
        R erased = (R) record(value, false);
        return erased;
    }

    private static Record record(Record value, boolean personal) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                parts[i] =
                        erased(
                                components[i].getAccessor().invoke(value),
                                personal || components[i].isAnnotationPresent(Personal.class));
            }
            Constructor<? extends Record> canonical =
                    value.getClass()
                            .getDeclaredConstructor(
                                    Arrays.stream(components)
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new));
            return canonical.newInstance(parts);
        } catch (ReflectiveOperationException unlike) {
            throw new IllegalStateException(
                    value.getClass() + " cannot be made without its texts", unlike);
        }
    }

    private static @Nullable Object erased(@Nullable Object value, boolean personal) {
        return switch (value) {
            case null -> null;
            case String text -> personal ? Personal.ERASED : text;
            case Id id -> id;
            case Record inner -> record(inner, personal);
            case List<?> list -> list.stream().map(each -> erased(each, personal)).toList();
            case OrderedPMap<?, ?> map ->
                    OrderedPMap.<Object, @Nullable Object>empty().plusAll(values(map, personal));
            case Map<?, ?> map -> values(map, personal);
            default -> value;
        };
    }

    private static Map<Object, @Nullable Object> values(Map<?, ?> map, boolean personal) {
        Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
        map.forEach((key, each) -> kept.put(key, erased(each, personal)));
        return kept;
    }
}
