package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.platform.sealing.JsonParts.Field;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.wire.EventMetaData;

/** The leaf of an event, and the disclosures that open it (decision 0006). */
final class LeafWriter {
    private static final int DECOY_STEP = 8;
    private static final String ENTRY = "@entry";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

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

    /** The entry of the log. */
    byte[] leaf() {
        List<String> digests = new ArrayList<>(fields + DECOY_STEP);
        each(name -> true, disclosure -> digests.add(disclosure.digest()));
        for (int decoy = 0; digests.size() % DECOY_STEP != 0; decoy++) {
            digests.add(BASE64URL.encodeToString(open.decoy(decoy)));
        }
        LocalDate day = LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC);
        return new Leaf(day, event.payloadType(), digests).bytes();
    }

    /** Hands over every field that is wanted, by its name, and can be opened. */
    void each(Predicate<String> wanted, Consumer<Disclosure> consumer) {
        if (wanted.test(ENTRY)) {
            consumer.accept(Disclosure.of(open.of(0), ENTRY, entry()));
        }
        fields(payload, event.payload(), "", 1, wanted, consumer);
        fields(metaData, event.metaData(), "@", 1 + payload.fields().size(), wanted, consumer);
    }

    /**
     * @param first number of the first field, for the salts
     */
    private void fields(
            JsonParts parts,
            byte[] json,
            String prefix,
            int first,
            Predicate<String> wanted,
            Consumer<Disclosure> consumer) {
        int number = first;
        for (Field field : parts.fields()) {
            Salts salts = field.personal() ? sealed : open;
            String name = prefix + field.name();
            // Without salts it is erased: nobody can open the commitment.
            if (salts != null && wanted.test(name)) {
                byte[] value = Arrays.copyOfRange(json, field.value().from(), field.value().to());
                consumer.accept(
                        Disclosure.of(
                                salts.of(number),
                                name,
                                name.equals("@" + EventMetaData.ATTRIBUTION)
                                        ? unquoted(value)
                                        : value));
            }
            number++;
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

    /** JSON that was written as a text in JSON. */
    private static byte[] unquoted(byte[] text) {
        byte[] json = new byte[text.length];
        int length = 0;
        for (int i = 1; i < text.length - 1; i++) {
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
