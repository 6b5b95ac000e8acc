package org.mingzhang.merkle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    /** The example of RFC 9901 section 4.2.3. */
    private static final String EXAMPLE =
            "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";

    @Test
    void the_digest_is_that_of_the_standard() {
        assertThat(new Disclosure(EXAMPLE).digest())
                .isEqualTo("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    }

    @Test
    void a_disclosure_is_an_array_of_salt_name_and_value() {
        byte[] salt = new byte[Disclosure.SALT];
        Disclosure disclosure =
                Disclosure.of(salt, "place", "\"县政府\"".getBytes(StandardCharsets.UTF_8));
        assertThat(Base64.getUrlDecoder().decode(disclosure.encoded()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("[\"AAAAAAAAAAAAAAAAAAAAAA\",\"place\",\"县政府\"]");
    }

    @Test
    void a_leaf_is_canonical_and_in_order() {
        Leaf leaf = new Leaf(LocalDate.of(2026, 11, 21), "decision-served", List.of("b", "a"));
        assertThat(leaf.bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(
                        "{\"_sd\":[\"a\",\"b\"],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\","
                                + "\"type\":\"decision-served\",\"v\":1}");
    }
}
