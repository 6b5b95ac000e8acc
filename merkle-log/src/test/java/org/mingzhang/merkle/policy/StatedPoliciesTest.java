package org.mingzhang.merkle.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.verify.SampleLog;

class StatedPoliciesTest {
    private static final String ALONE = "log " + SampleLog.LOG.verifier() + "\nquorum none\n";
    private static final KeyList KEYS = KeyList.of(List.of(SampleLog.LOG.verifier()));

    private final Map<String, byte[]> files = new HashMap<>();

    @Test
    void they_are_read_in_order_up_to_one_that_is_missing() {
        state(1, ALONE, 0, SampleLog.LOG);
        state(2, SampleLog.POLICY, 40, SampleLog.LOG);
        state(4, ALONE, 60, SampleLog.LOG);

        assertThat(stated(KEYS)).extracting(SignedPolicy::size).containsExactly(0L, 40L);
        assertThat(stated(KEYS).get(1).body()).isEqualTo(SampleLog.POLICY);
    }

    @Test
    void one_that_no_key_of_the_log_signed_was_not_stated() {
        state(1, ALONE, 0, SampleLog.LOG);
        state(2, SampleLog.POLICY, 40, SampleLog.STRANGER);
        assertThat(stated(KEYS)).hasSize(1);

        files.put(StatedPolicies.path(2), "quorum none\n".getBytes(UTF_8));
        assertThat(stated(KEYS)).hasSize(1);
    }

    @Test
    void a_key_that_ended_stated_what_it_stated_before_its_end() {
        KeyList ended = new KeyList(List.of(), Map.of(SampleLog.LOG.verifier(), 40L));
        state(1, ALONE, 40, SampleLog.LOG);
        state(2, SampleLog.POLICY, 41, SampleLog.LOG);
        assertThat(stated(ended)).hasSize(1);
    }

    @Test
    void a_log_begins_without_witnesses() {
        assertThat(StatedPolicies.beginning(List.of())).isZero();
        state(1, ALONE, 0, SampleLog.LOG);
        state(2, "# another remark\n" + ALONE, 0, SampleLog.LOG);
        assertThat(StatedPolicies.beginning(stated(KEYS))).isEqualTo(2);
        state(3, SampleLog.POLICY, 40, SampleLog.LOG);
        state(4, ALONE, 60, SampleLog.LOG);
        assertThat(stated(KEYS)).hasSize(4);
        assertThat(StatedPolicies.beginning(stated(KEYS))).isEqualTo(2);
    }

    @Test
    void a_quorum_is_said_in_one_line() {
        Quorum inner =
                new Quorum.Group(
                        1, List.of(new Quorum.Witness("archive"), new Quorum.Witness("court")));
        assertThat(Quorum.NONE.inWords()).isEqualTo("none");
        assertThat(new Quorum.Group(2, List.of(new Quorum.Witness("audit"), inner)).inWords())
                .isEqualTo("2 of (audit, 1 of (archive, court))");
    }

    private List<SignedPolicy> stated(KeyList keys) {
        return StatedPolicies.of(keys, path -> Optional.ofNullable(files.get(path)));
    }

    private void state(int number, String policy, long size, Signer by) {
        String text =
                SignedPolicy.text(SampleLog.LOG.verifier().name(), size, policy.getBytes(UTF_8));
        files.put(
                StatedPolicies.path(number),
                new SignedNote(text, List.of(by.sign(text, 0))).bytes());
    }
}
