package org.mingzhang.benchmarks.log;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.mingzhang.keeper.Entries;
import org.mingzhang.merkle.disclosure.Leaf;

/**
 * As many leaves as are asked for, each as long as that of a decision and told apart by its number.
 */
record MadeEntries(long count) implements Entries {
    private static final int DIGESTS = 16;
    private static final byte[] LEAF =
            new Leaf(
                            LocalDate.of(2026, 11, 21),
                            "accountability.decided.v1",
                            Collections.nCopies(DIGESTS, "A".repeat(43)))
                    .bytes();
    private static final int NUMBER_AT = "{\"_sd\":[\"".length();

    @Override
    public List<byte[]> from(long position, int limit) {
        return LongStream.range(position, Math.min(count, position + limit))
                .mapToObj(MadeEntries::leaf)
                .toList();
    }

    private static byte[] leaf(long number) {
        byte[] leaf = LEAF.clone();
        byte[] digits = HexFormat.of().toHexDigits(number).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(digits, 0, leaf, NUMBER_AT, digits.length);
        return leaf;
    }

    @Override
    public long head() {
        return count - 1;
    }
}
