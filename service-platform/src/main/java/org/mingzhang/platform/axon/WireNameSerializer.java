package org.mingzhang.platform.axon;

import java.util.Arrays;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/**
 * Axon's Jackson serializer, except that events are stored under their wire names. Axon's own types
 * (tokens, metadata) keep their class names. A wire name nobody knows becomes an {@code
 * UnknownSerializedType}, as Axon has it.
 */
public final class WireNameSerializer extends JacksonSerializer {
    private static final String METADATA = MetaData.class.getName();

    private volatile @Nullable ReadMetaData lastRead;

    /** With a copy of the ledger's mapper: Axon adds modules of its own to it. */
    public WireNameSerializer() {
        super(builder().objectMapper(WireJson.own().copy()));
        getObjectMapper().registerModule(WireJson.days());
    }

    /** Events recorded together carry the same metadata, and are mostly read one after another. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
        if (!(serialized.getData() instanceof byte[] bytes)
                || !METADATA.equals(serialized.getType().getName())) {
            return super.deserialize(serialized);
        }
        ReadMetaData last = lastRead;
        if (last == null || !Arrays.equals(last.bytes(), bytes)) {
            last = new ReadMetaData(bytes, super.deserialize(serialized));
            lastRead = last;
        }
        return (T) last.metaData();
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

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record ReadMetaData(byte[] bytes, MetaData metaData) {}
}
