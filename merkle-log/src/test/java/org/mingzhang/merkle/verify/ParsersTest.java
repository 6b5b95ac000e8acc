package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every parser on inputs that are nearly right; {@code merkle-log/fuzz} tries far more of them. */
class ParsersTest {
    private static final int TIMES = 12_000;

    @ParameterizedTest
    @EnumSource
    void what_is_nearly_right_is_refused_as_declared_or_read_as_it_is_written(Parser parser) {
        Mutations mutations = new Mutations(20_261_121, parser.seeds());
        List<String> complaints = new ArrayList<>();
        int[] refused = {0};
        for (int i = 0; i < TIMES && complaints.isEmpty(); i++) {
            parser.complaint(mutations.next(), () -> refused[0]++).ifPresent(complaints::add);
        }

        assertThat(complaints).isEmpty();
        assertThat(refused[0]).as("inputs that were refused").isBetween(TIMES / 4, TIMES - 1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_right_is_read(Parser parser) {
        for (byte[] seed : parser.seeds()) {
            List<byte[]> refused = new ArrayList<>();
            assertThat(parser.complaint(seed, () -> refused.add(seed))).isEmpty();
            assertThat(refused).isEmpty();
        }
    }
}
