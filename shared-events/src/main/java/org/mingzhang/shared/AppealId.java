package org.mingzhang.shared;

/** An appeal 申诉 within a case. */
public record AppealId(String value) implements Id {
    public AppealId {
        Id.require(value);
    }
}
