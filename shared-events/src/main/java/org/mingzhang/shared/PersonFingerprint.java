package org.mingzhang.shared;

/**
 * A person as told apart by the identity number, which is kept nowhere: HMAC-SHA-256 of the number
 * under a key outside the database, in hex. The same person has the same fingerprint; without the
 * key nobody can try numbers against it.
 */
public record PersonFingerprint(String value) implements Id {
    public PersonFingerprint {
        Id.require(value);
    }

    /** The stream that keeps a person from being registered twice. */
    public StreamId stream() {
        return new StreamId(StreamType.PERSON, value);
    }
}
