package org.mingzhang.keeper.cosign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.keeper.cosign.Reply.Response;
import org.mingzhang.keeper.witness.SubmittedLog;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;

/** Every answer code, and every answer that is not what it should be. */
class ReplyTest {
    private static final SignedNote NOTE = SubmittedLog.TRUE.note(9);
    private static final Signer WITNESS = witness("witness.test/w1", 1);
    private static final SignatureLine RIGHT = WITNESS.sign(NOTE.text(), 1_800_000_000);

    @Test
    void a_cosignature_of_this_note_by_this_witness_is_taken() {
        assertThat(reply(200, RIGHT + "\n")).isEqualTo(new Reply.Cosigned(RIGHT));
        SignatureLine stranger = witness("witness.test/w2", 2).sign(NOTE.text(), 1);
        assertThat(reply(200, stranger + "\n" + RIGHT + "\n")).isEqualTo(new Reply.Cosigned(RIGHT));
    }

    static Stream<String> unfit() {
        SignatureLine otherNote = WITNESS.sign(SubmittedLog.TRUE.note(8).text(), 1_800_000_000);
        SignatureLine otherHistory = WITNESS.sign(SubmittedLog.FORK.note(9).text(), 1_800_000_000);
        SignatureLine otherKey = witness("witness.test/w1", 2).sign(NOTE.text(), 1_800_000_000);
        SignatureLine otherName = witness("witness.test/w2", 1).sign(NOTE.text(), 1_800_000_000);
        SignatureLine ofTheLog = SubmittedLog.TRUE.signer().sign(NOTE.text(), 0);
        String timeless =
                "\u2014 witness.test/w1 "
                        + RIGHT.toString().split(" ")[2].substring(0, 6)
                        + "A".repeat(96)
                        + "==";
        String altered = RIGHT.toString().replaceFirst("(.{20})$", "AAAAAAAAAAAAAAAAAA==");
        return Stream.of(
                "",
                "\n",
                "garbage",
                "<html>welcome</html>\n",
                RIGHT.toString(),
                RIGHT + "\r\n",
                RIGHT + "\n\n",
                "\n" + RIGHT + "\n",
                otherNote + "\n",
                otherHistory + "\n",
                otherKey + "\n",
                otherName + "\n",
                ofTheLog + "\n",
                timeless + "\n",
                altered + "\n",
                RIGHT + "\n" + altered + "\n",
                "another text\n\n" + RIGHT + "\n",
                ("\u2014 x AAAAAAA=\n").repeat(200));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void anything_else_is_no_cosignature(String text) {
        assertThat(reply(200, text)).isInstanceOf(Reply.Unusable.class);
    }

    @Test
    void a_cosignature_of_time_zero_cannot_even_be_made_by_a_signer_of_ours() {
        assertThat(reply(200, RIGHT + "\n")).isInstanceOf(Reply.Cosigned.class);
        assertThatThrownBy(() -> WITNESS.sign(NOTE.text(), 0)).hasMessageContaining("says nothing");
    }

    @Test
    void a_conflict_names_a_size() {
        assertThat(Reply.of(conflict("text/x.tlog.size", "7\n"), NOTE, WITNESS.verifier()))
                .isEqualTo(new Reply.OtherSize(7));
        assertThat(Reply.of(conflict("text/plain", "7\n"), NOTE, WITNESS.verifier()))
                .isEqualTo(new Reply.UnnamedSize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "07\n", "-7\n", "7\n\n", "7 \n", "x\n", "9223372036854775808\n"})
    void a_conflict_without_a_size_says_nothing(String text) {
        assertThat(Reply.of(conflict("text/x.tlog.size", text), NOTE, WITNESS.verifier()))
                .isEqualTo(new Reply.UnnamedSize());
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                arguments(422, Reply.Refused.class),
                arguments(400, Reply.Misconfigured.class),
                arguments(403, Reply.Misconfigured.class),
                arguments(404, Reply.Misconfigured.class),
                arguments(401, Reply.Misconfigured.class),
                arguments(413, Reply.Misconfigured.class),
                arguments(301, Reply.Misconfigured.class),
                arguments(302, Reply.Misconfigured.class),
                arguments(307, Reply.Misconfigured.class),
                arguments(429, Reply.Unusable.class),
                arguments(408, Reply.Unusable.class),
                arguments(500, Reply.Unusable.class),
                arguments(502, Reply.Unusable.class),
                arguments(503, Reply.Unusable.class),
                arguments(201, Reply.Unusable.class),
                arguments(204, Reply.Unusable.class),
                arguments(999, Reply.Unusable.class));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void each_status_has_its_meaning_whatever_comes_with_it(int status, Class<?> meaning) {
        assertThat(reply(status, RIGHT + "\n")).isInstanceOf(meaning);
    }

    private static Reply reply(int status, String text) {
        return Reply.of(new Response(status, "text/plain", text), NOTE, WITNESS.verifier());
    }

    private static Response conflict(String type, String text) {
        return new Response(409, type, text);
    }

    private static Signer witness(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[1] = (byte) seed;
        return Signer.ofSeed(name, SignatureKind.COSIGNATURE_V1, bytes);
    }
}
