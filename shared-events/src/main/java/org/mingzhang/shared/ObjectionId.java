package org.mingzhang.shared;

/** An objection raised during a public notice. */
public record ObjectionId(String value) implements Id {
    public ObjectionId {
        Id.require(value);
    }
}
