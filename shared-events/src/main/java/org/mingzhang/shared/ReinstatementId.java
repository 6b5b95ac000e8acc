package org.mingzhang.shared;

/** A reinstatement procedure 重新使用: one person, one intended post. */
public record ReinstatementId(String value) implements Id {
    public ReinstatementId {
        Id.require(value);
    }

    /** The procedure's stream. */
    public StreamId stream() {
        return new StreamId(StreamType.REINSTATEMENT, value);
    }
}
