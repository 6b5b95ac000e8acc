package org.mingzhang.shared;

/** Made by the client. A repeat of the same id returns the first answer and records nothing. */
public record CommandId(String value) implements Id {
    public CommandId {
        Id.require(value);
    }
}
