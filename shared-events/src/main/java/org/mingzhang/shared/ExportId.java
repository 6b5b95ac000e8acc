package org.mingzhang.shared;

/** A set of files with records of the ledger that was handed out. */
public record ExportId(String value) implements Id {
    public ExportId {
        Id.require(value);
    }

    /** The export's stream. */
    public StreamId stream() {
        return new StreamId(StreamType.EXPORT, value);
    }
}
