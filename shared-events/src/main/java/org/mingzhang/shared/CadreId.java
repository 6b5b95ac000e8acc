package org.mingzhang.shared;

/** A cadre, by a random or pseudonymous id, never an identity number. */
public record CadreId(String value) implements Id {
    public CadreId {
        Id.require(value);
    }

    /** The person's stream. */
    public StreamId stream() {
        return new StreamId(StreamType.CADRE, value);
    }
}
