package org.mingzhang.wire;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** The components of a record; the JVM makes them anew each time it is asked. */
public final class RecordParts {
    private static final ClassValue<List<RecordComponent>> KNOWN =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    return List.of(type.getRecordComponents());
                }
            };

    private RecordParts() {}

    /**
     * In the order they are declared in.
     *
     * @throws NullPointerException unless the type is a record
     */
    public static List<RecordComponent> of(Class<?> type) {
        return KNOWN.get(type);
    }
}
