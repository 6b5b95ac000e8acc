package org.mingzhang.merkle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafBuilderTest {
    private static final Instant LAST_MICROSECOND = Instant.parse("2026-11-21T23:59:59.999999Z");
    private static final String TYPE = "accountability.opened.v1";

    @Test
    void digests_kept_as_bytes_make_the_leaf_that_their_texts_make() {
        LeafBuilder builder = new LeafBuilder(40);
        List<String> texts = new ArrayList<>();
        for (int field = 0; field < 32; field++) {
            byte[] salt = new byte[Disclosure.SALT];
            salt[0] = (byte) field;
            byte[] json = ("\"" + field + "\"").getBytes(StandardCharsets.US_ASCII);
            builder.add(salt, "field", json, 0, json.length);
            texts.add(Disclosure.of(salt, "field", json).digest());
        }
        for (int decoy = 0; decoy < 8; decoy++) {
            byte[] random = new byte[Leaf.DIGEST];
            Arrays.fill(random, (byte) (decoy * 31 - 128));
            builder.addDecoy(random);
            texts.add(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }

        byte[] entry = Leaf.entry(builder.digests(), LAST_MICROSECOND, TYPE);

        assertThat(entry).isEqualTo(new Leaf(LocalDate.of(2026, 11, 21), TYPE, texts).bytes());
        assertThat(Leaf.of(entry).digests()).hasSize(40);
        assertThat(Leaf.entry(builder.digests(), LAST_MICROSECOND.plusNanos(1_000), TYPE))
                .as("on the day after")
                .isNotEqualTo(entry);
    }

    @Test
    void of_bytes_that_are_no_digests_comes_an_entry_that_is_no_leaf() {
        for (int length : new int[] {1, Leaf.DIGEST - 1, Leaf.DIGEST + 1}) {
            byte[] entry = Leaf.entry(new byte[length], LAST_MICROSECOND, TYPE);
            assertThatThrownBy(() -> Leaf.of(entry)).isInstanceOf(MalformedRecord.class);
        }
    }
}
