package org.mingzhang.merkle.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.verify.SampleLog;

class SignedPolicyTest {
    private static final byte[] POLICY = SampleLog.POLICY.getBytes(UTF_8);
    private static final String ORIGIN = SampleLog.LOG.verifier().name();

    @Test
    void it_says_what_the_policy_says_and_of_which_log_and_when() {
        SignedPolicy signed = SignedPolicy.of(signed(POLICY, SampleLog.LOG));

        assertThat(signed.policy()).isEqualTo(Policy.of(POLICY));
        assertThat(signed.origin()).isEqualTo(ORIGIN);
        assertThat(signed.size()).isEqualTo(40);
        assertThat(signed.saysWhat(POLICY)).isTrue();
        assertThat(signed.isSignedBy(List.of(SampleLog.LOG.verifier()))).isTrue();
        assertThat(Policy.of(signed.note().text().getBytes(UTF_8)))
                .as("its text alone is a policy")
                .isEqualTo(Policy.of(POLICY));
    }

    @Test
    void blanks_and_empty_lines_say_nothing_and_an_empty_line_parts_the_signatures() {
        byte[] spaced =
                ("# ours\n\n" + SampleLog.POLICY.replace(' ', '\t') + "\n\n").getBytes(UTF_8);
        SignedPolicy signed = SignedPolicy.of(signed(spaced, SampleLog.LOG));

        assertThat(signed.policy()).isEqualTo(Policy.of(POLICY));
        assertThat(signed.saysWhat(spaced)).isTrue();
        assertThat(signed.saysWhat(POLICY)).as("without its remark").isFalse();
        assertThat(signed.note().text()).doesNotContain("\t", "\n\n");
    }

    @Test
    void it_is_no_checkpoint_and_a_checkpoint_is_no_policy() {
        SignedPolicy signed = SignedPolicy.of(signed(POLICY, SampleLog.LOG));
        assertThatThrownBy(() -> Checkpoint.of(signed.note().text()))
                .isInstanceOf(MalformedNote.class);

        String checkpoint = ORIGIN + "\n40\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        byte[] note =
                new SignedNote(checkpoint, List.of(SampleLog.LOG.sign(checkpoint, 0))).bytes();
        assertThat(SignedPolicy.is(note)).isTrue();
        assertThatThrownBy(() -> SignedPolicy.of(note)).isInstanceOf(MalformedPolicy.class);
    }

    @Test
    void who_is_to_be_believed_has_signed_it() {
        byte[] own = signed(POLICY, SampleLog.LOG);
        assertThat(SignedPolicy.read(own)).isEqualTo(Policy.of(POLICY));
        assertThat(SignedPolicy.read(POLICY)).as("without signatures").isEqualTo(Policy.of(POLICY));
        assertThat(SignedPolicy.of(own).signedBy(List.of(SampleLog.LOG.verifier())))
                .isEqualTo(Policy.of(POLICY));

        byte[] strangers = signed(POLICY, SampleLog.STRANGER);
        refused(strangers);
        refused(signed(POLICY, SampleLog.WITNESS));
        assertThatThrownBy(
                        () -> SignedPolicy.of(own).signedBy(List.of(SampleLog.STRANGER.verifier())))
                .isInstanceOf(MalformedPolicy.class);
        assertThatThrownBy(() -> SignedPolicy.of(own).signedBy(List.of()))
                .as("a key that ended is none")
                .isInstanceOf(MalformedPolicy.class);
    }

    @Test
    void no_byte_of_it_can_be_changed() {
        byte[] own = signed(POLICY, SampleLog.LOG);
        for (int i = 0; i < own.length; i++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                byte[] changed = own.clone();
                changed[i] ^= (byte) bit;
                if (SignedPolicy.is(changed)) {
                    refused(changed);
                } else {
                    assertThatThrownBy(() -> SignedPolicy.read(changed))
                            .as("byte %d, bit %d", i, bit)
                            .isInstanceOf(MalformedPolicy.class);
                }
            }
        }
        for (int length = 0; length < own.length; length++) {
            byte[] cut = Arrays.copyOf(own, length);
            if (SignedPolicy.is(cut)) {
                refused(cut);
            }
        }
    }

    @Test
    void what_is_no_policy_is_not_signed() {
        assertThatThrownBy(() -> SignedPolicy.text(ORIGIN, 1, "nothing\n".getBytes(UTF_8)))
                .isInstanceOf(MalformedPolicy.class);
        byte[] octets = (SampleLog.POLICY + "# x\n").getBytes(UTF_8);
        octets[octets.length - 2] = (byte) 0xff;
        assertThatThrownBy(() -> SignedPolicy.text(ORIGIN, 1, octets))
                .isInstanceOf(MalformedPolicy.class);
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> SignedPolicy.read(file)).isInstanceOf(MalformedPolicy.class);
    }

    private static byte[] signed(byte[] policy, Signer by) {
        String text = SignedPolicy.text(ORIGIN, 40, policy);
        return new SignedNote(text, List.of(by.sign(text, 1))).bytes();
    }
}
