package org.mingzhang.app.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents.Entry;

/** A25: a clock that is wrong, here or over there, is told by the times of the cosignatures. */
class ClocksTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String ORIGIN = "ledger.example/log";
    private static final List<Signer> WITNESSES =
            Stream.of("a", "b", "c")
                    .map(each -> signer("w.example/" + each, SignatureKind.COSIGNATURE_V1))
                    .toList();
    private static final Policy TWO_OF_THREE =
            Policy.of(
                    """
                    log %s
                    witness a %s
                    witness b %s
                    witness c %s
                    group g 2 a b c
                    quorum g
                    """
                            .formatted(
                                    signer(ORIGIN, SignatureKind.ED25519).verifier(),
                                    WITNESSES.get(0).verifier(),
                                    WITNESSES.get(1).verifier(),
                                    WITNESSES.get(2).verifier())
                            .getBytes(UTF_8));

    private final Clocks clocks = new Clocks(InstantSource.fixed(NOW));

    @Test
    void clocks_that_agree_within_five_seconds_are_right() {
        for (int apart = -5; apart <= 5; apart++) {
            assertThat(clocks.of(TWO_OF_THREE, cosigned(apart, apart, apart), recorded(0)))
                    .as("%d s", apart)
                    .isEmpty();
        }
        assertThat(clocks.of(TWO_OF_THREE, cosigned(-200, -200, -200), recorded(-201))).isEmpty();
        assertThat(clocks.of(TWO_OF_THREE, cosigned(0, 0, 0), null)).isEmpty();
    }

    @Test
    void a_clock_here_that_was_put_back_is_told() {
        assertThat(clocks.of(TWO_OF_THREE, cosigned(6, 6, 0), recorded(0)))
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("CLOCK_APART", "checkpoint");
    }

    @Test
    void an_event_recorded_later_than_it_was_cosigned_is_told_with_its_position() {
        assertThat(clocks.of(TWO_OF_THREE, cosigned(-60, -60, 0), recorded(-50)))
                .containsExactly(new Finding(Finding.Kind.CLOCK_APART, "6"));
    }

    @Test
    void one_witness_with_a_wrong_clock_alarms_nobody() {
        assertThat(clocks.of(TWO_OF_THREE, cosigned(3_600, 0, 0), recorded(0))).isEmpty();
        assertThat(clocks.of(TWO_OF_THREE, cosigned(-3_600, 0, 0), recorded(0))).isEmpty();
    }

    private static SignedNote cosigned(long a, long b, long c) {
        String text = new Checkpoint(ORIGIN, 7, Hash.ofLeaf(new byte[] {1})).text();
        List<Long> apart = List.of(a, b, c);
        return new SignedNote(
                text,
                Stream.concat(
                                Stream.of(signer(ORIGIN, SignatureKind.ED25519).sign(text, 1)),
                                Stream.of(0, 1, 2)
                                        .map(
                                                each ->
                                                        WITNESSES
                                                                .get(each)
                                                                .sign(
                                                                        text,
                                                                        NOW.getEpochSecond()
                                                                                + apart.get(each))))
                        .toList());
    }

    private static Signer signer(String name, SignatureKind kind) {
        byte[] seed = new byte[32];
        seed[0] = (byte) name.hashCode();
        return Signer.ofSeed(name, kind, seed);
    }

    private static @Nullable Entry recorded(long seconds) {
        return new Entry(
                new StoredEvent(
                        6,
                        "e",
                        "cadre",
                        "cadre:X",
                        0,
                        "t",
                        null,
                        NOW.plusSeconds(seconds),
                        new byte[0],
                        new byte[0]),
                new byte[0],
                new byte[0],
                null,
                null);
    }
}
