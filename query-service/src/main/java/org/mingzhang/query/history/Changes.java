package org.mingzhang.query.history;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.fold.Folds;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/** What differs between two points of one stream, each difference with the event that made it. */
public final class Changes {
    private Changes() {}

    /**
     * The differences between the state at {@code from} and the state at {@code to}. A value that
     * changed and changed back is no difference.
     *
     * @param events the stream in recorded order
     */
    public static List<FieldChange> between(
            StreamId stream, List<Recorded<LedgerEvent>> events, AsOf from, AsOf to) {
        Map<String, Field> before = Fields.of(StateAsOf.of(stream, events, from).state());
        Map<String, Recorded<LedgerEvent>> causes = new LinkedHashMap<>();
        Record state = Folds.empty(stream.type());
        Map<String, Field> fields = Fields.of(state);
        for (Recorded<LedgerEvent> recorded : events) {
            if (to.includes(recorded)) {
                state = Folds.evolve(state, recorded.event());
                Map<String, Field> next = Fields.of(state);
                for (String pointer : differing(fields, next)) {
                    causes.put(pointer, recorded);
                }
                fields = next;
            }
        }
        return of(before, fields, causes);
    }

    /** The differences between two layouts, each with the event that made it. */
    public static List<FieldChange> of(
            Map<String, Field> before,
            Map<String, Field> after,
            Map<String, Recorded<LedgerEvent>> causes) {
        return differing(before, after).stream()
                .map(
                        pointer ->
                                new FieldChange(
                                        pointer,
                                        before.get(pointer),
                                        after.get(pointer),
                                        Objects.requireNonNull(causes.get(pointer), pointer)))
                .toList();
    }

    /** The pointers under which two layouts differ. */
    public static Set<String> differing(Map<String, Field> before, Map<String, Field> after) {
        Set<String> pointers = new LinkedHashSet<>(before.keySet());
        pointers.addAll(after.keySet());
        pointers.removeIf(pointer -> Objects.equals(value(before, pointer), value(after, pointer)));
        return pointers;
    }

    private static @Nullable Object value(Map<String, Field> fields, String pointer) {
        Field field = fields.get(pointer);
        return field == null ? null : field.value();
    }
}
