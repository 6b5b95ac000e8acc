package org.mingzhang.merkle.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.merkle.tree.Hash;

/** Keys that ended: what they signed holds, what they sign beyond does not. */
class KeyListTest {
    private static final String NAME = "ledger.example/test";
    private static final Signer OLD = signer(1);
    private static final Signer NEW = signer(2);
    private static final Signer NEWEST = signer(3);
    private static final Signer THIEF = signer(4);
    private static final KeyList ROTATED =
            list("# ended 300 " + OLD.verifier() + "\n" + NEW.verifier() + "\n");

    @Test
    void an_ended_key_vouches_up_to_its_end_and_its_successor_everywhere() {
        assertThat(ROTATED.vouchingFor(note(300, OLD))).hasSize(1);
        assertThat(ROTATED.vouchingFor(note(1, OLD))).hasSize(1);
        assertThat(ROTATED.vouchingFor(note(301, OLD))).isEmpty();
        assertThat(ROTATED.vouchingFor(note(301, NEW))).hasSize(1);
        assertThat(ROTATED.vouchingFor(note(300, NEW, OLD))).hasSize(2);
        assertThat(ROTATED.vouchingFor(note(301, NEW, OLD))).hasSize(1);
        assertThat(ROTATED.vouchingFor(note(300, THIEF))).isEmpty();
    }

    /** The control: without the line that ends it, a stolen key signs whatever it likes. */
    @Test
    void a_list_that_does_not_say_it_ended_believes_it() {
        KeyList unaware = list(OLD.verifier() + "\n" + NEW.verifier() + "\n");

        assertThat(unaware.vouchingFor(note(301, OLD))).hasSize(1);
        assertThat(unaware.beyondTheirEnd(note(301, OLD))).isEmpty();
    }

    @Test
    void who_signs_beyond_the_end_is_named_and_a_forged_line_names_nobody() {
        assertThat(ROTATED.beyondTheirEnd(note(301, OLD))).containsExactly(OLD.verifier());
        assertThat(ROTATED.beyondTheirEnd(note(300, OLD))).isEmpty();
        SignedNote moved = new SignedNote(note(301, OLD).text(), note(300, OLD).signatures());
        assertThat(ROTATED.beyondTheirEnd(moved)).isEmpty();
        assertThat(ROTATED.vouchingFor(moved)).isEmpty();
    }

    @Test
    void a_forged_line_of_a_key_that_may_sign_is_refused() {
        SignedNote moved = new SignedNote(note(300, OLD).text(), note(299, OLD).signatures());

        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> ROTATED.vouchingFor(moved));
    }

    @Test
    void the_earliest_end_counts_wherever_it_is_said_and_no_line_takes_it_back() {
        KeyList twice =
                list("# ended 300 %1$s\n# ended 200 %1$s\n%1$s\n".formatted(OLD.verifier()));

        assertThat(twice.ended()).containsExactly(Map.entry(OLD.verifier(), 200L));
        assertThat(twice.signing()).isEmpty();
        assertThat(list(OLD.verifier() + "\n").with(twice)).isEqualTo(twice);
        assertThat(ROTATED.with(twice).ended()).containsEntry(OLD.verifier(), 200L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# ended KEY",
                "# ended 12 KEY and more",
                "# ended -1 KEY",
                "# ended 1234567890123456789 KEY",
                "# Ended 12 KEY",
                "# ends 12 KEY",
                "# KEY"
            })
    void what_is_only_a_remark_ends_no_key_and_adds_none(String line) {
        KeyList read = list(line.replace("KEY", OLD.verifier().toString()) + "\n");

        assertThat(read.at(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ended 12 KEY",
                "KEY KEY",
                "KEY # ended 12",
                "x",
                "# ended 12 a+bcdefabc+AQAA"
            })
    void what_is_neither_key_nor_remark_is_not_read(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list(line.replace("KEY", OLD.verifier().toString())));
    }

    /** SM2 needs a module that is not here; keys of later kinds need programs that are not yet. */
    @Test
    void keys_of_a_kind_that_is_not_known_here_are_passed_over() {
        String sm2 =
                "ledger.example/test+1b8fe7e0+/3NtMi1zbTMvbWluZ3poYW5nLm9yZy92MQS7qHgD1eEniLB6kSrlN"
                        + "o57JyC9Gbk5IL2/LptihtqcTivAk4MNwHYrjhRLgK4YRHsb9sZwuTvamoB5V2ivWpAe";
        String later = "ledger.example/test+00000000+BgAA";

        assertThat(list(sm2 + "\n" + later + "\n" + NEW.verifier() + "\n# ended 3 " + sm2))
                .isEqualTo(KeyList.of(List.of(NEW.verifier())));
        assertThatExceptionOfType(UnknownKeyKind.class).isThrownBy(() -> VerifierKey.of(sm2));
        assertThatExceptionOfType(UnknownKeyKind.class).isThrownBy(() -> VerifierKey.of(later));
    }

    @Test
    void a_successor_is_followed_over_several_handovers() {
        Map<String, byte[]> files = new HashMap<>();
        keep(files, 300, OLD, NEW);
        keep(files, 500, NEW, NEWEST);
        files.put(
                "vkeys",
                utf8(
                        "# ended 300 %s\n# ended 500 %s\n%s\n"
                                .formatted(OLD.verifier(), NEW.verifier(), NEWEST.verifier())));

        KeyList followed = followed(files);

        assertThat(followed.signing()).containsExactly(NEWEST.verifier());
        assertThat(followed.ended())
                .containsOnly(Map.entry(OLD.verifier(), 300L), Map.entry(NEW.verifier(), 500L));
        assertThat(
                        Succession.followed(
                                KeyList.of(List.of(OLD.verifier())), read(files), no -> false))
                .as("of a checkpoint the log does not go on from")
                .isEqualTo(KeyList.of(List.of(OLD.verifier())));
    }

    @Test
    void nobody_succeeds_without_the_signature_of_the_key_that_ends() {
        String listed = "# ended 300 " + OLD.verifier() + "\n" + THIEF.verifier() + "\n";
        KeyList before = KeyList.of(List.of(OLD.verifier()));
        Map<String, byte[]> files = new HashMap<>(Map.of("vkeys", utf8(listed)));
        assertThat(followed(files)).as("no handover").isEqualTo(before);

        String path = Succession.path(OLD.verifier());
        for (SignedNote bad :
                List.of(
                        note(300, THIEF),
                        note(299, THIEF, OLD),
                        note(301, THIEF, OLD),
                        new SignedNote(note(300, OLD).text(), note(300, THIEF).signatures()))) {
            files.put(path, bad.bytes());
            assertThat(followed(files)).isEqualTo(before);
        }
        files.put(path, note(300, NEW, OLD).bytes());
        assertThat(followed(files).signing()).as("a key that is not listed").isEmpty();

        files.put(path, note(300, THIEF, OLD).bytes());
        assertThat(followed(files).signing())
                .as("the control: signed by both")
                .containsExactly(THIEF.verifier());
    }

    private static KeyList followed(Map<String, byte[]> files) {
        return Succession.followed(KeyList.of(List.of(OLD.verifier())), read(files), last -> true);
    }

    private static Function<String, Optional<byte[]>> read(Map<String, byte[]> files) {
        return path -> Optional.ofNullable(files.get(path));
    }

    private static void keep(Map<String, byte[]> files, long size, Signer old, Signer next) {
        files.put(Succession.path(old.verifier()), note(size, next, old).bytes());
    }

    private static SignedNote note(long size, Signer... signers) {
        String text = new Checkpoint(NAME, size, Hash.ofLeaf(new byte[] {(byte) size})).text();
        return new SignedNote(
                text, Arrays.stream(signers).map(signer -> signer.sign(text, 0)).toList());
    }

    private static KeyList list(String text) {
        return KeyList.of(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Signer signer(int seed) {
        byte[] raw = new byte[32];
        Arrays.fill(raw, (byte) seed);
        return Signer.ofSeed(NAME, SignatureKind.ED25519, raw);
    }
}
