package org.mingzhang.merkle.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;

/**
 * Whom the person who verifies believes.
 *
 * @param policy without keys when nobody was named
 * @param held checkpoints they kept from earlier
 * @param now the witnesses must have seen it lately; null: whenever they did
 */
record Trust(Policy policy, List<Checkpoint> held, @Nullable Instant now) {
    /** Nobody. */
    static final Trust NOBODY = new Trust(Policy.of(KeyList.of(List.of())), List.of());

    /** An idle log is cosigned anew every four minutes. */
    private static final Duration RENEWED_WITHIN = Duration.ofMinutes(8);

    /** Whenever the witnesses have seen it. */
    Trust(Policy policy, List<Checkpoint> held) {
        this(policy, held, null);
    }

    /** True when a witness saw it too long ago for a log that goes on. */
    boolean isStale(long cosignedAt) {
        return now != null && cosignedAt < now.minus(RENEWED_WITHIN).getEpochSecond();
    }

    /** Two logs have nothing to be compared. */
    static void sameLog(Checkpoint held, Checkpoint shown) {
        if (!held.origin().equals(shown.origin())) {
            throw new UsageFault("手中的校验点属于另一日志", "the checkpoint you hold is of another log");
        }
    }

    /** The SHA-256 of a vkey's text: short enough to be printed and compared by eye. */
    static String fingerprint(VerifierKey key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).replaceAll("(.{4})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
