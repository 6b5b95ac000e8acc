package org.mingzhang.query.naming;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Subject;
import org.mingzhang.wire.RecordParts;

/** Finds the persons and organisations that recorded values speak of, however deep. */
final class Mentions {
    private final Set<StreamId> found = new LinkedHashSet<>();

    /** Everyone any of the values speaks of. */
    static Set<StreamId> in(Iterable<?> values) {
        Mentions mentions = new Mentions();
        values.forEach(mentions::look);
        return mentions.found;
    }

    private void look(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case CadreId id -> found.add(id.stream());
            case OrganisationId id -> found.add(id.stream());
            case Subject subject -> found.add(subject.stream());
            case Iterable<?> values -> values.forEach(this::look);
            case Map<?, ?> map -> map.values().forEach(this::look);
            case Record record -> {
                for (RecordComponent component : RecordParts.of(record.getClass())) {
                    look(read(component, record));
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(component + " cannot be read", hidden);
        }
    }
}
