package org.mingzhang.shared;

/** An accountability case 案件: one matter, one or more subjects. */
public record CaseId(String value) implements Id {
    public CaseId {
        Id.require(value);
    }

    /** The case's stream. */
    public StreamId stream() {
        return new StreamId(StreamType.ACCOUNTABILITY, value);
    }
}
