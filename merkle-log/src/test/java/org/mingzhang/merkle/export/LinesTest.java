package org.mingzhang.merkle.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final int LONGEST = 200_000;

    @Test
    void a_line_ends_at_its_feed_or_with_the_file() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("a")).containsExactly("a");
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("\na\n\n")).containsExactly("", "a", "");
    }

    @Test
    void lines_longer_than_what_is_read_at_once_are_whole() throws IOException {
        String one = "a".repeat(LONGEST);
        String other = "b".repeat(1 << 16);

        assertThat(lines(one + "\n" + other + "\nc")).containsExactly(one, other, "c");
    }

    @Test
    void what_is_longer_than_a_line_may_be_is_cut_one_byte_too_late() throws IOException {
        List<String> lines = lines("a".repeat(LONGEST + 3) + "\nb");

        assertThat(lines).containsExactly("a".repeat(LONGEST + 1), "aa", "b");
    }

    @Test
    void not_all_lines_are_read_at_once() throws IOException {
        String line = "a".repeat(LONGEST) + "\n";
        Lines lines = new Lines(in(line.repeat(20)), LONGEST);

        assertThat(lines.next()).hasSizeBetween(1, 10);
    }

    private static List<String> lines(String text) throws IOException {
        Lines lines = new Lines(in(text), LONGEST);
        List<String> all = new ArrayList<>();
        for (List<byte[]> lot = lines.next(); !lot.isEmpty(); lot = lines.next()) {
            lot.forEach(line -> all.add(new String(line, StandardCharsets.UTF_8)));
        }
        return all;
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
