package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.LeafBuilder;
import org.mingzhang.platform.sealing.JsonParts.Field;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.wire.EventMetaData;

/** The leaf of an event, and the disclosures that open it (decision 0006). */
final class LeafWriter {
    private static final int DECOY_STEP = 8;

    /** Before the names of what stands beside the event. */
    private static final String BESIDE = "@";

    private static final String ENTRY = BESIDE + "entry";
    private static final String ATTRIBUTION = BESIDE + EventMetaData.ATTRIBUTION;

    private final NewEvent event;
    private final JsonParts payload;
    private final JsonParts metaData;
    private final int fields;
    private final Salts open;
    private final @Nullable Salts sealed;

    /**
     * @param seed of the event
     * @param saltKey of its scope; null when it has no personal text, or when that is erased
     */
    LeafWriter(
            NewEvent event,
            JsonParts payload,
            JsonParts metaData,
            byte[] seed,
            byte @Nullable [] saltKey) {
        this.event = event;
        this.payload = payload;
        this.metaData = metaData;
        this.fields = 1 + payload.fields().size() + metaData.fields().size();
        this.open = Salts.open(seed, fields, DECOY_STEP);
        this.sealed = saltKey == null ? null : Salts.sealed(saltKey, seed, fields);
    }

    /** The digests of the leaf. */
    byte[] digests() {
        LeafBuilder leaf = new LeafBuilder(fields + DECOY_STEP);
        each(name -> true, leaf::add);
        for (int decoy = 0; leaf.size() % DECOY_STEP != 0; decoy++) {
            leaf.addDecoy(open.decoy(decoy));
        }
        return leaf.digests();
    }

    /** Takes a field that can be opened. */
    private interface Taker {
        void take(byte[] salt, String name, byte[] json, int from, int to);
    }

    /** The fields that are wanted, by their names, and can be opened. */
    List<Disclosure> disclosures(Predicate<String> wanted) {
        List<Disclosure> disclosures = new ArrayList<>();
        each(
                wanted,
                (salt, name, json, from, to) ->
                        disclosures.add(Disclosure.of(salt, name, json, from, to)));
        return disclosures;
    }

    private void each(Predicate<String> wanted, Taker taker) {
        if (wanted.test(ENTRY)) {
            byte[] entry = entry();
            taker.take(open.of(0), ENTRY, entry, 0, entry.length);
        }
        int number = 1;
        for (Field field : payload.fields()) {
            field(number++, field.name(), field, event.payload(), wanted, taker);
        }
        for (Field field : metaData.fields()) {
            field(number++, BESIDE + field.name(), field, event.metaData(), wanted, taker);
        }
    }

    /**
     * @param number among all fields, for the salt
     */
    private void field(
            int number,
            String name,
            Field field,
            byte[] json,
            Predicate<String> wanted,
            Taker taker) {
        Salts salts = field.personal() ? sealed : open;
        // Without salts it is erased: nobody can open the commitment.
        if (salts == null || !wanted.test(name)) {
            return;
        }
        int from = field.value().from();
        int to = field.value().to();
        if (name.equals(ATTRIBUTION)) {
            byte[] value = unquoted(json, from, to);
            taker.take(salts.of(number), name, value, 0, value.length);
        } else {
            taker.take(salts.of(number), name, json, from, to);
        }
    }

    /** To the microsecond, as it is stored: the leaf is opened with what comes back from there. */
    private byte[] entry() {
        return ("{\"id\":\""
                        + event.eventId()
                        + "\",\"stream\":\""
                        + event.streamId()
                        + "\",\"sequence\":"
                        + event.sequence()
                        + ",\"recordedAt\":\""
                        + event.recordedAt().truncatedTo(ChronoUnit.MICROS)
                        + "\"}")
                .getBytes(UTF_8);
    }

    /** JSON that was written as a text in JSON, quotation marks included. */
    private static byte[] unquoted(byte[] text, int from, int to) {
        byte[] json = new byte[to - from];
        int length = 0;
        for (int i = from + 1; i < to - 1; i++) {
            if (text[i] == '\\') {
                i++;
                if (text[i] != '"' && text[i] != '\\') {
                    throw new IllegalArgumentException("not JSON within JSON, at byte " + i);
                }
            }
            json[length++] = text[i];
        }
        return Arrays.copyOf(json, length);
    }
}
