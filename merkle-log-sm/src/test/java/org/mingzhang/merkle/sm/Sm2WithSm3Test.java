package org.mingzhang.merkle.sm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of the standard, and everything near it that must not pass. */
class Sm2WithSm3Test {
    /** GB/T 32918.5-2017, appendix A.2. */
    private static final String X =
            "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020";

    private static final String Y =
            "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    private static final byte[] SECRET =
            hex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
    private static final byte[] CHANCE =
            hex("59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21");
    private static final String R =
            "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
    private static final String S =
            "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
    private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNATURE = hex("3046022100" + R + "022100" + S);
    private static final BigInteger N =
            new BigInteger("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123", 16);

    private final Sm2WithSm3 sm2 = new Sm2WithSm3();
    private final PublicKey key = sm2.publicKey(hex("04" + X + Y));

    @Test
    void the_example_of_the_standard_verifies_and_comes_out() {
        assertThat(sm2.verifies(key, MESSAGE, SIGNATURE)).isTrue();
        assertThat(sm2.publicOf(SECRET)).isEqualTo(key);
        assertThat(new Sm2WithSm3(new Given(CHANCE)).sign(SECRET, MESSAGE)).isEqualTo(SIGNATURE);
    }

    @Test
    void what_is_signed_verifies_and_no_two_signatures_are_alike() {
        byte[] one = sm2.sign(SECRET, MESSAGE);
        byte[] other = sm2.sign(SECRET, MESSAGE);

        assertThat(sm2.verifies(key, MESSAGE, one)).isTrue();
        assertThat(sm2.verifies(key, MESSAGE, other)).isTrue();
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void no_changed_bit_of_signature_or_message_passes() {
        for (int bit = 0; bit < SIGNATURE.length * 8; bit++) {
            assertThat(sm2.verifies(key, MESSAGE, flipped(SIGNATURE, bit)))
                    .as("bit %s", bit)
                    .isFalse();
        }
        for (int bit = 0; bit < MESSAGE.length * 8; bit++) {
            assertThat(sm2.verifies(key, flipped(MESSAGE, bit), SIGNATURE)).isFalse();
        }
        for (int length = 0; length < SIGNATURE.length; length++) {
            assertThat(sm2.verifies(key, MESSAGE, Arrays.copyOf(SIGNATURE, length))).isFalse();
        }
        assertThat(sm2.verifies(key, MESSAGE, Arrays.copyOf(SIGNATURE, SIGNATURE.length + 1)))
                .isFalse();
        assertThat(sm2.verifies(key, new byte[0], SIGNATURE)).isFalse();
    }

    @Test
    void a_signature_has_one_spelling_and_numbers_in_range() {
        String zero = "0201" + "00";
        String r = "022100" + R;
        String s = "022100" + S;
        for (String bad :
                new String[] {
                    "3026" + zero + s,
                    "3026" + r + zero,
                    "3006" + zero + zero,
                    "3046" + s + r,
                    "304602210" + "0" + R + "0221ff" + S,
                    "308146" + r + s,
                    "3047" + "02220000" + R + s,
                    "3047" + r + "02220000" + S,
                    "3046" + r + "022100" + hex(N),
                    "3046" + "022100" + hex(N) + s,
                    "3046" + r + "022100" + hex(N.add(BigInteger.ONE)),
                    "3044" + "0220" + R + "0220" + S,
                    "3146" + r + s,
                    "3023" + r,
                    R + S
                }) {
            assertThat(sm2.verifies(key, MESSAGE, hex(bad))).as(bad).isFalse();
        }
        BigInteger negated = N.subtract(new BigInteger(S, 16));
        assertThat(
                        sm2.verifies(
                                key,
                                MESSAGE,
                                hex("3045022100" + R + "0220" + "%064x".formatted(negated))))
                .as("no second signature as ECDSA has one")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "04",
                "04" + X,
                "04" + X + Y + "00",
                "06" + X + Y,
                "07" + X + Y,
                "02" + X,
                "03" + X,
                "04" + Y + X,
                "04" + X + X
            })
    void what_is_no_point_of_the_curve_is_no_key(String raw) {
        assertThatIllegalArgumentException().isThrownBy(() -> sm2.publicKey(hex(raw)));
    }

    @Test
    void a_secret_is_in_range() {
        for (byte[] bad :
                new byte[][] {
                    new byte[0],
                    new byte[32],
                    new byte[31],
                    Arrays.copyOf(SECRET, 33),
                    hex(hex(N)),
                    hex(hex(N.subtract(BigInteger.ONE))),
                    hex("ff".repeat(32))
                }) {
            assertThatIllegalArgumentException().isThrownBy(() -> sm2.publicOf(bad));
            assertThatIllegalArgumentException().isThrownBy(() -> sm2.sign(bad, MESSAGE));
        }
        assertThat(sm2.publicOf(hex(hex(N.subtract(BigInteger.TWO))))).isNotNull();
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static String hex(BigInteger number) {
        return "%064x".formatted(number);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** Gives out what is given where random bytes are asked for. */
    static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] asked) {
            System.arraycopy(bytes, 0, asked, 0, asked.length);
        }
    }
}
