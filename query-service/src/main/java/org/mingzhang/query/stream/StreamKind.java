package org.mingzhang.query.stream;

import java.util.Optional;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.StreamType;

/** The streams a reader may look at, by the word used in addresses. */
public enum StreamKind {
    CASES("cases", StreamType.ACCOUNTABILITY),
    CADRES("cadres", StreamType.CADRE),
    ORGANISATIONS("organisations", StreamType.ORGANISATION),
    REINSTATEMENTS("reinstatements", StreamType.REINSTATEMENT),
    /** What happened to the ledger itself. */
    UPKEEP("upkeep", StreamType.UPKEEP);

    /** The words as a path pattern. */
    public static final String PATTERN = "{kind:cases|cadres|organisations|reinstatements|upkeep}";

    private final String word;
    private final StreamType type;

    StreamKind(String word, StreamType type) {
        this.word = word;
        this.type = type;
    }

    /** The word used in addresses. */
    public String word() {
        return word;
    }

    /** The kind of a stream type, if readers may look at it. */
    public static Optional<StreamKind> of(StreamType type) {
        for (StreamKind kind : values()) {
            if (kind.type == type) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The stream an address names; empty when the words cannot name one. */
    public static Optional<StreamId> stream(String word, String id) {
        for (StreamKind kind : values()) {
            if (kind.word.equals(word)) {
                try {
                    return Optional.of(new StreamId(kind.type, id));
                } catch (IllegalArgumentException malformed) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
