package org.mingzhang.shared;

/** A rulebook as it is adopted here: the rules of one jurisdiction. */
public record RulebookId(String value) implements Id {
    public RulebookId {
        Id.require(value);
    }

    /** The stream of its adoption, amendments and verifications. */
    public StreamId stream() {
        return new StreamId(StreamType.RULEBOOK, value);
    }
}
