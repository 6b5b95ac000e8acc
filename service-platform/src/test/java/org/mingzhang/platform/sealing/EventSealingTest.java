package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.platform.sealing.OneEvent.META_DATA;
import static org.mingzhang.platform.sealing.OneEvent.PAYLOAD;
import static org.mingzhang.platform.sealing.OneEvent.TYPE;
import static org.mingzhang.platform.sealing.OneEvent.bytes;
import static org.mingzhang.platform.sealing.OneEvent.event;
import static org.mingzhang.platform.sealing.OneEvent.wrapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.Sealed;
import org.mingzhang.wire.WireJson;

class EventSealingTest {
    private final EventSealing sealing = new EventSealing(MasterKey.of(new byte[32]));
    private final NewEvent event = event("e-1", PAYLOAD);

    @Test
    void no_personal_text_is_left_in_what_is_stored_open() {
        Sealed sealed = sealing.seal(event);

        assertThat(new String(sealed.payload(), UTF_8))
                .contains("\"post\":\"[erased]\"", "\"facts\":\"[erased]\"", "\"id\":\"K-1\"")
                .doesNotContain("副局长", "动用资金");
        assertThat(new String(sealed.metaData(), UTF_8))
                .contains("\"reason\":\"[erased]\"", "\"actor\":\"clerk\"")
                .doesNotContain("群众");
        assertThat(new String(sealed.sealed(), UTF_8)).doesNotContain("资金", "群众");
    }

    @Test
    void opening_gives_every_byte_back() {
        Sealed sealed = sealing.seal(event);
        StoredEvent opened = sealing.open(row(sealed), sealed.sealed(), wrapped(sealed));

        assertThat(new String(opened.payload(), UTF_8)).isEqualTo(PAYLOAD);
        assertThat(new String(opened.metaData(), UTF_8)).isEqualTo(META_DATA);
    }

    @Test
    void nothing_that_follows_an_erasing_event_is_sealed_under_a_key_that_goes_with_it() {
        byte[] before = sealing.seal(event).keyId();
        NewEvent erasing =
                new NewEvent(
                        "e-2",
                        event.streamType(),
                        event.streamId(),
                        event.sequence() + 1,
                        "accountability.personal-data-erased.v1",
                        event.payloadRevision(),
                        event.recordedAt(),
                        "{}".getBytes(UTF_8),
                        event.metaData(),
                        null);
        assertThat(sealing.seal(event).keyId()).isEqualTo(before);
        Sealed erasure = sealing.seal(erasing);
        assertThat(erasure.keyId()).isEqualTo(before);
        byte[] after = sealing.seal(event).keyId();
        assertThat(after).isNotEqualTo(before);

        sealing.open(
                new StoredEvent(
                        7,
                        "e-2",
                        event.streamType(),
                        event.streamId(),
                        event.sequence() + 1,
                        erasing.payloadType(),
                        null,
                        event.recordedAt(),
                        erasure.payload(),
                        erasure.metaData()),
                erasure.sealed(),
                null);
        assertThat(sealing.seal(event).keyId()).as("as another node reads it").isNotEqualTo(after);
    }

    @Test
    void without_the_key_the_event_can_be_read_and_says_that_its_texts_are_erased()
            throws IOException {
        Sealed sealed = sealing.seal(event);
        StoredEvent erased = sealing.open(row(sealed), sealed.sealed(), null);

        JsonNode payload = WireJson.mapper().readTree(erased.payload());
        assertThat(payload.path("facts").textValue()).isEqualTo("[erased]");
        assertThat(payload.path("subjects").path(1).has("post")).isFalse();
    }

    @Test
    void a_sealed_part_that_was_changed_or_moved_makes_its_event_unreadable() {
        Sealed sealed = sealing.seal(event);
        byte[] wrapped = wrapped(sealed);
        for (int at = 0; at < sealed.sealed().length; at++) {
            // Bytes 12 to 15 of the seed only salt the leaf; there the leaf tells.
            if (at < 12 || at >= 16) {
                byte[] changed = sealed.sealed().clone();
                changed[at] ^= 1;
                assertUnreadable(sealing.open(row(sealed), changed, wrapped));
            }
        }
        StoredEvent other = OneEvent.row(event("e-2", PAYLOAD), sealed);
        assertUnreadable(sealing.open(other, sealed.sealed(), wrapped));
        assertUnreadable(sealing.open(row(sealed), sealed.sealed(), new byte[] {1}));
    }

    @Test
    void another_master_key_opens_nothing() {
        Sealed sealed = sealing.seal(event);
        byte[] key = new byte[32];
        key[31] = 1;
        assertUnreadable(
                new EventSealing(MasterKey.of(key))
                        .open(row(sealed), sealed.sealed(), wrapped(sealed)));
    }

    @Test
    void the_leaf_holds_the_digest_of_every_disclosure_and_nothing_that_was_said()
            throws IOException {
        Sealed sealed = sealing.seal(event);
        JsonNode leaf = WireJson.mapper().readTree(leaf(sealed));
        Set<String> digests = new TreeSet<>();
        leaf.path("_sd").forEach(digest -> digests.add(digest.textValue()));
        StoredEvent opened = sealing.open(row(sealed), sealed.sealed(), wrapped(sealed));

        Set<String> names = new TreeSet<>();
        for (Disclosure each : sealing.disclosures(opened, sealed.sealed(), wrapped(sealed))) {
            assertThat(digests).contains(each.digest());
            names.add(array(each).path(1).textValue());
        }
        assertThat(names)
                .containsExactly(
                        "@actor",
                        "@attribution",
                        "@commandId",
                        "@entry",
                        "@organ",
                        "@reason",
                        "caseId",
                        "conductFrom",
                        "conductTo",
                        "distinctFrom",
                        "facts",
                        "grounds",
                        "openedBy",
                        "openedOn",
                        "subjects");
        assertThat(digests).hasSize(16);
        assertThat(leaf.path("day").textValue()).isEqualTo("2024-03-05");
        assertThat(leaf.size()).isEqualTo(5);
    }

    @Test
    void a_verifier_reads_the_leaf_and_accepts_every_disclosure() {
        Sealed sealed = sealing.seal(event);
        StoredEvent opened = sealing.open(row(sealed), sealed.sealed(), wrapped(sealed));

        ShownRecord record =
                new ShownRecord(
                        Leaf.of(leaf(sealed)),
                        sealing.disclosures(opened, sealed.sealed(), wrapped(sealed)));
        assertThat(record.leaf().type()).isEqualTo(TYPE);
        assertThat(record.fields()).hasSize(15);
    }

    @Test
    void words_put_where_some_were_erased_are_never_passed_on() {
        Sealed sealed = sealing.seal(event);
        StoredEvent forged =
                row(sealed)
                        .with(
                                bytes(
                                        new String(sealed.payload(), UTF_8)
                                                .replace(
                                                        "\"facts\":\"[erased]\"",
                                                        "\"facts\":\"从未发生\"")),
                                sealed.metaData());
        assertUnreadable(sealing.open(forged, sealed.sealed(), null));
        StoredEvent reason =
                row(sealed)
                        .with(
                                sealed.payload(),
                                bytes(
                                        new String(sealed.metaData(), UTF_8)
                                                .replace("[erased]", "另一个理由")));
        assertUnreadable(sealing.open(reason, sealed.sealed(), null));
    }

    @Test
    void after_an_erasure_only_what_is_not_personal_can_be_shown() throws IOException {
        Sealed sealed = sealing.seal(event);
        StoredEvent erased = sealing.open(row(sealed), sealed.sealed(), null);

        String leaf = new String(leaf(sealed), UTF_8);
        Set<String> names = new TreeSet<>();
        for (Disclosure each : sealing.disclosures(erased, sealed.sealed(), null)) {
            assertThat(leaf).contains(each.digest());
            names.add(array(each).path(1).textValue());
        }
        assertThat(names)
                .contains("openedOn", "grounds", "@actor", "@entry")
                .doesNotContain("facts", "subjects", "@reason");
    }

    @Test
    void what_is_disclosed_of_the_attribution_is_an_object() throws IOException {
        Sealed sealed = sealing.seal(event);
        StoredEvent opened = sealing.open(row(sealed), sealed.sealed(), wrapped(sealed));
        for (Disclosure each : sealing.disclosures(opened, sealed.sealed(), wrapped(sealed))) {
            if (array(each).path(1).textValue().equals("@attribution")) {
                assertThat(array(each).path(2).path("command").textValue())
                        .isEqualTo("open-accountability");
                return;
            }
        }
        throw new AssertionError("not disclosed");
    }

    @Test
    void the_same_event_sealed_twice_shows_no_likeness() {
        Sealed first = sealing.seal(event);
        Sealed second = sealing.seal(event);

        assertThat(first.sealed()).isNotEqualTo(second.sealed());
        assertThat(first.digests()).isNotEqualTo(second.digests());
        assertThat(Arrays.equals(first.keyId(), second.keyId())).isTrue();
    }

    @Test
    void optional_fields_do_not_show_in_the_number_of_digests() throws IOException {
        ObjectNode more = (ObjectNode) WireJson.mapper().readTree(PAYLOAD);
        more.put("groundText", "x");
        byte[] leaf = leaf(sealing.seal(event("e-3", more.toString())));

        assertThat(WireJson.mapper().readTree(leaf).path("_sd")).hasSize(16);
    }

    @Test
    void an_event_nobody_declared_is_not_sealed_and_so_not_stored() {
        NewEvent unknown =
                new NewEvent(
                        "e",
                        null,
                        "s",
                        0,
                        "made.up.v1",
                        null,
                        Instant.EPOCH,
                        bytes("{}"),
                        bytes("{}"),
                        null);
        assertThatThrownBy(() -> sealing.seal(unknown)).hasMessageContaining("made.up.v1");
    }

    @Test
    void the_length_of_a_sealed_part_comes_in_steps() {
        int shorter = sealing.seal(event("e-1", PAYLOAD)).sealed().length;
        int longer = sealing.seal(event("e-1", PAYLOAD.replace("资金", "资金和物"))).sealed().length;

        assertThat(longer).isEqualTo(shorter);
    }

    /** Never as if it were erased: a text that does not open was tampered with. */
    private static void assertUnreadable(StoredEvent event) {
        assertThatThrownBy(
                        () ->
                                WireJson.mapper()
                                        .readValue(event.payload(), AccountabilityOpened.class))
                .isInstanceOf(IOException.class);
    }

    private static JsonNode array(Disclosure disclosure) throws IOException {
        return WireJson.mapper().readTree(Base64.getUrlDecoder().decode(disclosure.encoded()));
    }

    private byte[] leaf(Sealed sealed) {
        return Leaf.entry(sealed.digests(), event.recordedAt(), event.payloadType());
    }

    private StoredEvent row(Sealed sealed) {
        return OneEvent.row(event, sealed);
    }
}
