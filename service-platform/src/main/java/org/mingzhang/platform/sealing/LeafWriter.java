package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.platform.sealing.JsonParts.Field;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.wire.EventMetaData;

/** The leaf of an event, and the disclosures that open it (decision 0006). */
final class LeafWriter {
    private static final int DECOY_STEP = 8;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final NewEvent event;
    private final JsonParts payload;
    private final JsonParts metaData;
    private final Hmac open;
    private final @Nullable Hmac sealed;

    /**
     * @param seed of the event
     * @param key of its scope; null when it has no personal text, or when that is erased
     */
    LeafWriter(
            NewEvent event,
            JsonParts payload,
            JsonParts metaData,
            byte[] seed,
            byte @Nullable [] key) {
        this.event = event;
        this.payload = payload;
        this.metaData = metaData;
        this.open = new Hmac(seed);
        this.sealed = key == null ? null : new Hmac(new Hmac(key).of(seed));
    }

    /** The entry of the log. */
    byte[] leaf() {
        List<String> digests = new ArrayList<>();
        each((name, disclosure) -> digests.add(disclosure.digest()));
        for (int decoy = 0; digests.size() % DECOY_STEP != 0; decoy++) {
            digests.add(BASE64URL.encodeToString(open.of(("decoy/" + decoy).getBytes(US_ASCII))));
        }
        LocalDate day = LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC);
        return new Leaf(day, event.payloadType(), digests).bytes();
    }

    /** Hands over every field that can be opened, by name. */
    void each(BiConsumer<String, Disclosure> consumer) {
        consumer.accept("@entry", disclosure(open, "@entry", entry()));
        fields(payload, event.payload(), "", consumer);
        fields(metaData, event.metaData(), "@", consumer);
    }

    private void fields(
            JsonParts parts, byte[] json, String prefix, BiConsumer<String, Disclosure> consumer) {
        for (Field field : parts.fields()) {
            Hmac salts = field.personal() ? sealed : open;
            if (salts == null) {
                continue; // Erased: nobody can open the commitment.
            }
            byte[] value = Arrays.copyOfRange(json, field.value().from(), field.value().to());
            String name = prefix + field.name();
            consumer.accept(
                    name,
                    disclosure(
                            salts,
                            name,
                            name.equals("@" + EventMetaData.ATTRIBUTION)
                                    ? unquoted(value)
                                    : value));
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

    private static Disclosure disclosure(Hmac salts, String name, byte[] value) {
        return Disclosure.of(salt(salts, name), name, value);
    }

    private static byte[] salt(Hmac salts, String name) {
        return Arrays.copyOf(salts.of(name.getBytes(US_ASCII)), Disclosure.SALT);
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
