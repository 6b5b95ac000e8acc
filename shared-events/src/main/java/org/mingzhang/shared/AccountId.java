package org.mingzhang.shared;

/** The account a person acts with; a login name, never a person's name. */
public record AccountId(String value) implements Id {
    public AccountId {
        Id.require(value);
    }
}
