package org.mingzhang.query.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.wire.RecordParts;

/**
 * Reads rows as the database gives them; one that was changed behind our back may not be readable.
 */
record RowReader(Listing<?> list, JsonMapper json) {

    /** The row, or what stands in its place. */
    ListRow read(long firstPosition, String key, String row) {
        ListRow read;
        try {
            read = json.readValue(row, list.rows());
        } catch (JsonMappingException changed) {
            return UnreadableRow.of(list, firstPosition, key, column(changed));
        } catch (JsonProcessingException broken) {
            return UnreadableRow.of(list, firstPosition, key, null);
        }
        String absent = absent(read);
        return absent == null ? read : UnreadableRow.of(list, firstPosition, key, absent);
    }

    private static @Nullable String column(JsonMappingException changed) {
        return changed.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * A column that must hold something and does not, as happens where a constraint was dropped.
     */
    private @Nullable String absent(ListRow row) {
        for (RecordComponent part : RecordParts.of(row.getClass())) {
            try {
                if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && part.getAccessor().invoke(row) == null) {
                    return ListTable.column(part);
                }
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException(part + " cannot be read", hidden);
            }
        }
        return null;
    }
}
