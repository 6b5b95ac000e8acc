package org.mingzhang.benchmarks.evidence;

import java.time.Instant;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.Sealed;
import org.mingzhang.wire.EventTypes;

/** Events already serialised, byte for byte as long as those the command side stores. */
public final class SampleEvents {
    private static final Instant RECORDED = Instant.parse("2026-01-05T08:00:00Z");
    private static final String TYPE = EventTypes.nameOf(EvidenceRecorded.class);

    private final byte[] payload;
    private final byte[] metaData;
    private final Sealed parts;

    public SampleEvents(Evidence evidence) {
        Serializer serializer = new WireNameSerializer();
        RecordEvidence command = evidence.command("case-10-1000", "evidence-100000");
        this.payload = serializer.serialize(Evidence.event(command), byte[].class).getData();
        MetaData data = Evidence.beside("evidence-100000");
        this.metaData = serializer.serialize(data, byte[].class).getData();
        NewEvent first = event("e-0", "accountability:case-10-1000", 0, null);
        Sealed sealed = new EventSealing(MasterKey.of(new byte[32])).seal(first);
        // Its key counts as stored: what is compared are events of streams that have one.
        this.parts =
                new Sealed(
                        sealed.payload(),
                        sealed.metaData(),
                        sealed.keyId(),
                        null,
                        sealed.sealed(),
                        sealed.digests());
    }

    /** An event with these bytes; only what must be unique differs. */
    public NewEvent event(long number, String stream, long sequence) {
        // As long as the UUID that names an event elsewhere.
        String id = "00000000-0000-4000-8000-%012d".formatted(number);
        return event(id, stream, sequence, parts);
    }

    private NewEvent event(String id, String stream, long sequence, @Nullable Sealed sealed) {
        return new NewEvent(
                id,
                "accountability",
                stream,
                sequence,
                TYPE,
                null,
                RECORDED,
                payload,
                metaData,
                sealed);
    }
}
