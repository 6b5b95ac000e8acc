package org.mingzhang.merkle.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Inputs that are nearly right: the same ones each time, so that a failure can be replayed. */
final class Mutations {
    private static final List<String> WORDS =
            List.of(
                    "\n",
                    "\r",
                    "\n\n",
                    "\0",
                    " ",
                    "\u2014 ",
                    "=",
                    "==",
                    "A",
                    "/",
                    "+",
                    "-",
                    "_",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    "\\",
                    "\\u",
                    "\\ud800",
                    ",",
                    ":",
                    "null",
                    "0",
                    "-0",
                    "1e999",
                    "18446744073709551616",
                    "9223372036854775807",
                    "index ",
                    "extra ",
                    "quorum ",
                    "log ",
                    "witness ",
                    "group ",
                    "none",
                    "\u0001",
                    "\uFEFF",
                    "\u00e9");

    private final List<byte[]> seeds;
    private final Random random;

    Mutations(long seed, List<byte[]> seeds) {
        this.seeds = seeds;
        this.random = new Random(seed);
    }

    /** One of the seeds with one to four things done to it. */
    byte[] next() {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = mutated(bytes);
        }
        return bytes;
    }

    private byte[] mutated(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(8));
        byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int start = random.nextInt(other.length);
        byte[] strange =
                Arrays.copyOfRange(
                        other, start, Math.min(other.length, start + random.nextInt(40)));
        byte[] chance = new byte[1 + random.nextInt(3)];
        random.nextBytes(chance);
        return switch (random.nextInt(8)) {
            case 0, 1 -> spliced(bytes, from, Math.min(bytes.length, from + 1), chance);
            case 2 -> spliced(bytes, from, to, new byte[0]);
            case 3 -> spliced(bytes, from, from, word);
            case 4 -> spliced(bytes, from, to, word);
            case 5 -> spliced(bytes, from, from, strange);
            case 6 -> spliced(bytes, from, to, strange);
            default -> Arrays.copyOf(bytes, from);
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] by) {
        byte[] result = new byte[from + by.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
        return result;
    }
}
