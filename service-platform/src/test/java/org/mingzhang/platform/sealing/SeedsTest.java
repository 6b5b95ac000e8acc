package org.mingzhang.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void nobody_gets_a_seed_that_another_had() {
        Seeds seeds = new Seeds(new SecureRandom(), 16, 4);
        Queue<String> given = new ConcurrentLinkedQueue<>();

        IntStream.range(0, 10_000)
                .parallel()
                .forEach(each -> given.add(HexFormat.of().formatHex(seeds.next())));

        assertThat(given).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(given).allMatch(seed -> seed.length() == 32);
        assertThat(given).noneMatch(seed -> seed.startsWith("0".repeat(16)));
    }
}
