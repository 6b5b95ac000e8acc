package org.mingzhang.platform.sealing;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Random bytes for the seeds of events, taken from the source in large pieces: each question to it
 * costs as much as a digest, and is asked by one at a time.
 */
final class Seeds {
    private final SecureRandom random;
    private final int length;
    private final byte[] ahead;
    private int at;

    /**
     * @param length of a seed in bytes
     * @param ahead how many are taken at once
     */
    Seeds(SecureRandom random, int length, int ahead) {
        this.random = random;
        this.length = length;
        this.ahead = new byte[length * ahead];
        this.at = this.ahead.length;
    }

    /** One that nobody had before; nothing of it stays here. */
    synchronized byte[] next() {
        if (at == ahead.length) {
            random.nextBytes(ahead);
            at = 0;
        }
        byte[] seed = Arrays.copyOfRange(ahead, at, at + length);
        Arrays.fill(ahead, at, at + length, (byte) 0);
        at += length;
        return seed;
    }
}
