package org.mingzhang.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.LedgerEvent;

/**
 * Makes events out of their record components alone: any event a reader of the ledger might meet,
 * sensible or not. Ids come from a small pool so that events of one history speak of each other.
 */
public final class AnyEvent {
    private static final List<String> TEXTS =
            List.of("事实清楚", "A", "", "two\nlines \"quoted\"", "明账 😀 דּ", "\\ / \u007f");

    private final RandomGenerator random;
    private final boolean complete;

    private AnyEvent(long seed, boolean complete) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.complete = complete;
    }

    /** Every component arbitrary, optional ones sometimes absent. */
    public static AnyEvent seeded(long seed) {
        return new AnyEvent(seed, false);
    }

    /** Every component present, every list of one element, texts named after their component. */
    static AnyEvent sample() {
        return new AnyEvent(1, true);
    }

    public <E extends LedgerEvent> E of(Class<E> type) {
        return type.cast(make(type, type.getSimpleName()));
    }

    /** A number below a bound, out of the same seed. */
    public int pick(int bound) {
        return random.nextInt(bound);
    }

    private Object make(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], name);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text(name);
        } else if (plain == int.class || plain == Integer.class) {
            return random.nextInt(40);
        } else if (plain == long.class) {
            return random.nextLong(1L << 40);
        } else if (plain == boolean.class) {
            return complete || random.nextBoolean();
        } else if (plain == LocalDate.class) {
            return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
        } else if (plain == ContentDigest.class) {
            return new ContentDigest(hex());
        } else if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        } else if (Id.class.isAssignableFrom(plain)) {
            return construct(plain, List.of(id()));
        } else if (plain.isRecord()) {
            return record(plain);
        }
        throw new AssertionError("teach AnyEvent to make a " + plain);
    }

    private Object record(Class<?> type) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            values.add(
                    optional && !complete && random.nextBoolean()
                            ? null
                            : make(component.getGenericType(), component.getName()));
        }
        return construct(type, values);
    }

    private List<Object> list(Type element, String name) {
        int size = complete ? 1 : random.nextInt(4);
        List<Object> made = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            made.add(make(element, name));
        }
        return made;
    }

    private String text(String name) {
        if (name.equals("id")) {
            return id();
        } else if (name.equals("sha256")) {
            return hex();
        }
        return complete ? "示例 " + name : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String id() {
        return "N-" + random.nextInt(4);
    }

    private String hex() {
        return "%016x".formatted(random.nextLong()).repeat(4);
    }

    private static Object construct(Class<?> type, List<@Nullable Object> values) {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            throw new AssertionError(type + " refuses " + values, refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
