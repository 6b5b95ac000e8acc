package org.mingzhang.merkle.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.VerifierKey;

class PolicyTest {
    private static final VerifierKey LOG = key("log.example", SignatureKind.ED25519, 9);
    private static final List<VerifierKey> WITNESSES =
            List.of(witness(1), witness(2), witness(3), witness(4));

    /** The shape of the example in the specification. */
    private static final String TWO_LEVELS =
            """
            # whom we believe
            log LOG https://log.example/

            witness X1 W0
            witness X2\tW1 https://x2.example/
              witness X3 W2
            group X-witnesses 2 X1 X2 X3
            witness Y1 W3
            group Y-witnesses any Y1
            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """;

    @Test
    void a_quorum_of_two_levels_is_reckoned_as_the_specification_says() {
        Policy policy = policy(TWO_LEVELS);

        assertThat(policy.logs()).containsExactly(LOG);
        assertThat(policy.addresses()).containsExactly(Map.entry("X2", "https://x2.example/"));
        for (int subset = 0; subset < 16; subset++) {
            List<VerifierKey> cosigners = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                if ((subset >> i) % 2 == 1) {
                    cosigners.add(WITNESSES.get(i));
                }
            }
            boolean enough = Integer.bitCount(subset & 7) >= 2 && subset >= 8;
            assertThat(policy.fulfilledBy(cosigners)).as("subset %s", subset).isEqualTo(enough);
        }
    }

    @Test
    void a_policy_may_ask_for_one_witness_or_none() {
        assertThat(policy("log LOG\nquorum none\n").fulfilledBy(List.of())).isTrue();
        Policy one = policy("log LOG\nwitness w W0\nquorum w\n");
        assertThat(one.fulfilledBy(List.of())).isFalse();
        assertThat(one.fulfilledBy(List.of(WITNESSES.get(1)))).isFalse();
        assertThat(one.fulfilledBy(List.of(WITNESSES.get(0)))).isTrue();
    }

    @Test
    void a_remark_ends_the_key_of_a_log_and_others_read_the_policy_without_it() {
        VerifierKey old = key("log.example/old", SignatureKind.ED25519, 77);
        Policy policy = policy("# ended 12 " + old + "\n# ended up here\nlog LOG\nquorum none\n");

        assertThat(policy.logs()).containsExactly(LOG);
        assertThat(policy.keysAt(12)).containsExactlyInAnyOrder(LOG, old);
        assertThat(policy.keysAt(13)).containsExactly(LOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# ended 12 LOG\nlog LOG\nquorum none\n",
                "# ended 12 LOG\n# ended 13 LOG\nquorum none\n",
                "# ended 12 W0\nlog LOG\nquorum none\n",
                "# ended 12 a+bcdefabc+AQAA\nlog LOG\nquorum none\n",
                "",
                "log LOG\n",
                "log LOG\nquorum none",
                "log LOG\nquorum none\nquorum none\n",
                "log LOG\nlog LOG\nquorum none\n",
                "log W0\nquorum none\n",
                "log LOG\nwitness w LOG\nquorum w\n",
                "log LOG url more\nquorum none\n",
                "log\nquorum none\n",
                "log LOG\nquorum w\nwitness w W0\n",
                "log LOG\nwitness none W0\nquorum none\n",
                "log LOG\nwitness w W0\nwitness w W1\nquorum w\n",
                "log LOG\nwitness w W0\nwitness v W0\nquorum w\n",
                "log LOG\nwitness w W0\ngroup g 2 w\nquorum g\n",
                "log LOG\nwitness w W0\ngroup g 0 w\nquorum g\n",
                "log LOG\nwitness w W0\ngroup g 01 w\nquorum g\n",
                "log LOG\nwitness w W0\ngroup g any\nquorum g\n",
                "log LOG\nwitness w W0\ngroup g 1 none\nquorum g\n",
                "log LOG\nwitness w W0\ngroup g 2 w w\nquorum g\n",
                "log LOG\nwitness w W0\ngroup g any w\ngroup h any w\nquorum g\n",
                "log LOG\nwitness w W0\ngroup g any g\nquorum g\n",
                "log LOG\nwitness w W0\ngroup w any w\nquorum w\n",
                "log LOG\nquorum none\r\n",
                "Log LOG\nquorum none\n",
                "log LOG\nquorum none\n\u007f\n"
            })
    void what_is_no_policy_is_not_read(String text) {
        assertThatExceptionOfType(MalformedPolicy.class).isThrownBy(() -> policy(text));
    }

    private static Policy policy(String text) {
        String filled = text.replace("LOG", LOG.toString());
        for (int i = 0; i < WITNESSES.size(); i++) {
            filled = filled.replace("W" + i, WITNESSES.get(i).toString());
        }
        return Policy.of(filled.getBytes(StandardCharsets.UTF_8));
    }

    private static VerifierKey witness(int number) {
        return key("witness.example/" + number, SignatureKind.COSIGNATURE_V1, number);
    }

    private static VerifierKey key(String name, SignatureKind kind, int seed) {
        byte[] raw = new byte[32];
        Arrays.fill(raw, (byte) seed);
        return Signer.ofSeed(name, kind, raw).verifier();
    }
}
