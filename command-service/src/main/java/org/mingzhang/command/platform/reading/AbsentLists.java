package org.mingzhang.command.platform.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.mingzhang.wire.RecordParts;

/** A list that was left out is empty: nobody has to write down what there is none of. */
final class AbsentLists {
    private AbsentLists() {}

    /** Puts an empty list where the record has one and the object has nothing. */
    static void fillIn(JsonNode node, Class<?> type) {
        if (!(node instanceof ObjectNode object) || !type.isRecord()) {
            return;
        }
        for (RecordComponent part : RecordParts.of(type)) {
            JsonNode value = object.get(part.getName());
            if (part.getType() != List.class) {
                if (value != null) {
                    fillIn(value, part.getType());
                }
            } else if (value == null) {
                object.putArray(part.getName());
            } else {
                value.forEach(element -> fillIn(element, elementOf(part.getGenericType())));
            }
        }
    }

    private static Class<?> elementOf(Type list) {
        return list instanceof ParameterizedType of
                        && of.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }
}
