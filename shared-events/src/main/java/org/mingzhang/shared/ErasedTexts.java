package org.mingzhang.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
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
    /** How an erased text is said to people. */
    public static final Text SAID = new Text("［已删除］", Personal.ERASED);

    private ErasedTexts() {}

    /**
     * The value with the mark in place of every personal text, at any depth; what has no other text
     * is the very same object.
     */
    public static <R extends Record> R in(R value) {
        @SuppressWarnings("unchecked")
        R erased = (R) record(value, false);
        return erased;
    }

    private static Record record(Record value, boolean personal) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        boolean same = true;
        try {
            for (int i = 0; i < parts.length; i++) {
                Object before = components[i].getAccessor().invoke(value);
                parts[i] =
                        erased(
                                before,
                                personal || components[i].isAnnotationPresent(Personal.class));
                same &= parts[i] == before;
            }
            return same ? value : canonical(value.getClass(), components).newInstance(parts);
        } catch (ReflectiveOperationException unlike) {
            throw new IllegalStateException(
                    value.getClass() + " cannot be made without its texts", unlike);
        }
    }

    private static <R extends Record> Constructor<R> canonical(
            Class<R> type, RecordComponent[] components) throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }

    private static @Nullable Object erased(@Nullable Object value, boolean personal) {
        return switch (value) {
            case null -> null;
            case String text -> personal && !text.equals(Personal.ERASED) ? Personal.ERASED : text;
            case Id id -> id;
            case Record inner -> record(inner, personal);
            case List<?> list -> list(list, personal);
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

    private static List<?> list(List<?> list, boolean personal) {
        List<@Nullable Object> kept = new ArrayList<>();
        boolean same = true;
        for (Object each : list) {
            Object left = erased(each, personal);
            same &= left == each;
            kept.add(left);
        }
        return same ? list : kept;
    }
}
