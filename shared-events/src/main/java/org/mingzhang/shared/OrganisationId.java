package org.mingzhang.shared;

/** An organisation: a Party committee, a discipline organ, a bureau, a village committee. */
public record OrganisationId(String value) implements Id {
    public OrganisationId {
        Id.require(value);
    }

    /** The organisation's stream. */
    public StreamId stream() {
        return new StreamId(StreamType.ORGANISATION, value);
    }
}
