package org.mingzhang.shared;

/** A piece of evidence within a case. */
public record EvidenceId(String value) implements Id {
    public EvidenceId {
        Id.require(value);
    }
}
