package org.mingzhang.shared;

/** An approval given by a second person to exactly one content. */
public record ApprovalId(String value) implements Id {
    public ApprovalId {
        Id.require(value);
    }

    /** The approval's stream. */
    public StreamId stream() {
        return new StreamId(StreamType.APPROVAL, value);
    }
}
