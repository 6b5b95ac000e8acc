package org.mingzhang.app.watch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Text;

/**
 * How it stands with one check.
 *
 * @param everySeconds it looks so often at most
 * @param progress how much the look that is under way, or was the last, has read
 * @param last the look that was completed last; null before the first
 * @param why none could be completed since; null when it could
 * @param findings what is wrong, the first found first
 */
public record CheckStatus(
        String name,
        Text title,
        Verdict verdict,
        long everySeconds,
        long progress,
        @Nullable LastLook last,
        @Nullable String why,
        List<Found> findings) {
    public CheckStatus {
        findings = List.copyOf(findings);
    }

    /**
     * A look that was completed.
     *
     * @param at when it ended
     * @param tookMillis how long it took, the second look at what seemed wrong included
     * @param covered how far it looked
     */
    public record LastLook(Instant at, long tookMillis, Text covered) {}

    /**
     * Something that was found.
     *
     * @param since when it was found first
     */
    public record Found(Finding.Kind kind, String where, Instant since, Text says, Text whatToDo) {
        static Found of(Finding finding, Instant since) {
            return new Found(
                    finding.kind(), finding.where(), since, finding.text(), finding.whatToDo());
        }
    }

    /** What a check comes to, the gravest last. */
    public enum Verdict {
        SOUND("未发现问题", "nothing is wrong"),
        PENDING("尚未核对", "has not looked yet"),
        BLIND("未能核对", "could not look"),
        WRONG("发现问题", "something is wrong");

        private final Text text;

        Verdict(String zh, String en) {
            this.text = new Text(zh, en);
        }

        /** For people. */
        public Text text() {
            return text;
        }
    }

    /** What all checks together come to. */
    public static Verdict gravest(List<CheckStatus> checks) {
        return checks.stream()
                .map(CheckStatus::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.PENDING);
    }

    /** When a look was last completed; null before the first. */
    @JsonIgnore
    public @Nullable Instant at() {
        return last == null ? null : last.at();
    }
}
