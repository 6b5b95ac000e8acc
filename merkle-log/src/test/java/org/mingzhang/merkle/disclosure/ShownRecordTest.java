package org.mingzhang.merkle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;

class ShownRecordTest {
    private static final String DIGEST = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void a_leaf_reads_back() {
        Leaf leaf =
                new Leaf(LocalDate.of(2026, 11, 21), "case.decision-served.v1", List.of(DIGEST));

        assertThat(Leaf.of(leaf.bytes())).isEqualTo(leaf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_sd\":[],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":2}",
                "{\"_sd\":[],\"_sd_alg\":\"sha-512\",\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":1}",
                "{\"_sd\":[],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-31\",\"type\":\"a\",\"v\":1}",
                "{\"_sd\":[],\"_sd_alg\":\"sha-256\",\"day\":\"26-11-21\",\"type\":\"a\",\"v\":1}",
                "{\"_sd\":[],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"A\",\"v\":1}",
                "{\"_sd\":[],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a-\",\"v\":1}",
                "{\"_sd\":[],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":1.0}",
                "{\"_sd\":[],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":1} ",
                "{\"_sd\":[],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a\"}",
                "{\"_sd\":[],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":1,\"w\":1}",
                "{\"_sd_alg\":\"sha-256\",\"_sd\":[],\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":1}",
                "{\"_sd\":[1],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":1}",
                "{\"_sd\":[\"x\"],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":1}",
                "{\"_sd\":{},\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":1}",
                "[]",
                ""
            })
    void what_is_no_leaf_of_this_version_is_not_read(String text) {
        assertThatExceptionOfType(MalformedRecord.class)
                .isThrownBy(() -> Leaf.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void digests_are_sorted_single_and_canonical() {
        String later = "B" + DIGEST.substring(1);
        String strayBits = DIGEST.substring(1) + "B";

        assertThat(Leaf.of(leaf(DIGEST, later)).digests()).containsExactly(DIGEST, later);
        for (byte[] bad :
                List.of(
                        leaf(later, DIGEST),
                        leaf(DIGEST, DIGEST),
                        leaf(strayBits),
                        leaf(DIGEST + "="),
                        leaf(DIGEST + "A"),
                        leaf(DIGEST.replace('A', '+')))) {
            assertThatExceptionOfType(MalformedRecord.class).isThrownBy(() -> Leaf.of(bad));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"_sd\",1]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"...\",1]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"\",1]",
                "[\"AAAAAAAAAAAAAAAAAAAA\",\"a\",1]",
                "[\"AAAAAAAAAAAAAAAAAAAAAB\",\"a\",1]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"a\"]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"a\",1,2]",
                "[1,\"a\",1]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",1,1]",
                "{\"a\":1}",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"a\",{\"x\":1,\"x\":1}]"
            })
    void what_is_no_disclosure_is_not_read(String array) {
        Disclosure disclosure =
                new Disclosure(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(array.getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(MalformedRecord.class).isThrownBy(disclosure::field);
    }

    @Test
    void every_subset_of_the_fields_may_be_shown_and_nothing_else() {
        Random random = new Random(9901);
        List<Disclosure> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(disclosure(random, "field" + i, "\"value " + i + "\""));
        }
        Leaf leaf = leafOf(all);
        Disclosure stranger = disclosure(random, "field3", "\"value 3\"");
        for (int subset = 0; subset < 1 << all.size(); subset++) {
            List<Disclosure> shown = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if ((subset >> i) % 2 == 1) {
                    shown.add(all.get(i));
                }
            }
            assertThat(Disclosures.check(leaf, shown)).hasSize(shown.size());
            List<Disclosure> forged = new ArrayList<>(shown);
            forged.add(random.nextInt(shown.size() + 1), stranger);
            assertThatExceptionOfType(MalformedRecord.class)
                    .isThrownBy(() -> Disclosures.check(leaf, forged))
                    .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("field3"));
        }
    }

    @Test
    void a_disclosure_is_not_shown_twice_nor_a_name() {
        Random random = new Random(1);
        Disclosure one = disclosure(random, "place", "1");
        Disclosure other = disclosure(random, "place", "2");
        Leaf leaf = leafOf(List.of(one, other));

        assertThat(Disclosures.check(leaf, List.of(one))).containsEntry("place", Json.of(1));
        assertThatExceptionOfType(MalformedRecord.class)
                .isThrownBy(() -> Disclosures.check(leaf, List.of(one, one)));
        assertThatExceptionOfType(MalformedRecord.class)
                .isThrownBy(() -> Disclosures.check(leaf, List.of(one, other)));
    }

    @Test
    void a_record_reads_back_from_the_extra_line_in_one_spelling() {
        Disclosure one = disclosure(new Random(1), "place", "{\"县\":1}");
        ShownRecord record = new ShownRecord(leafOf(List.of(one)), List.of(one));
        String loose = "{ \"leaf\":\"e30=\",\"disclosures\":[]}";

        ShownRecord read = ShownRecord.ofExtra(record.extra());

        assertThat(read.leaf()).isEqualTo(record.leaf());
        assertThat(read.fields())
                .containsEntry(
                        "place", JsonReader.read("{\"县\":1}".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(MalformedRecord.class)
                .isThrownBy(
                        () ->
                                ShownRecord.ofExtra(
                                        Base64.getEncoder()
                                                .encodeToString(
                                                        loose.getBytes(StandardCharsets.UTF_8))));
    }

    private static Disclosure disclosure(Random random, String name, String json) {
        byte[] salt = new byte[Disclosure.SALT];
        random.nextBytes(salt);
        return Disclosure.of(salt, name, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Leaf leafOf(List<Disclosure> disclosures) {
        return new Leaf(
                LocalDate.of(2026, 11, 21),
                "decision-served",
                disclosures.stream().map(Disclosure::digest).toList());
    }

    private static byte[] leaf(String... digests) {
        return ("{\"_sd\":[\""
                        + String.join("\",\"", digests)
                        + "\"],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"a\",\"v\":1}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
