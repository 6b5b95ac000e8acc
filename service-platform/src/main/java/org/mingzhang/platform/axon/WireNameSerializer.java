package org.mingzhang.platform.axon;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/**
 * Axon's Jackson serializer, except that events are stored under their wire names. Axon's own types
 * (tokens, metadata) keep their class names. A wire name nobody knows becomes an {@code
 * UnknownSerializedType}, as Axon has it.
 */
public final class WireNameSerializer extends JacksonSerializer {
    /** With a copy of the ledger's mapper: Axon adds modules of its own to it. */
    public WireNameSerializer() {
        super(builder().objectMapper(WireJson.mapper().copy()));
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public SerializedType typeForClass(Class type) {
        return type != null && LedgerEvent.class.isAssignableFrom(type)
                ? new SimpleSerializedType(EventTypes.nameOf(type), null)
                : super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public Class classForType(SerializedType type) {
        return EventTypes.classOf(type.getName())
                .<Class>map(known -> known)
                .orElseGet(() -> super.classForType(type));
    }
}
