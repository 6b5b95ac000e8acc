package org.mingzhang.platform.sealing.wrapping;

import java.util.List;

/** Wraps as the first does, and unwraps what any of them has wrapped. */
public record SeveralWrappings(List<KeyWrapping> all) implements KeyWrapping {
    public SeveralWrappings {
        all = List.copyOf(all);
    }

    @Override
    public byte[] wrap(byte[] key, String scope) {
        return all.getFirst().wrap(key, scope);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String scope) {
        IllegalStateException none = null;
        for (KeyWrapping each : all) {
            try {
                return each.unwrap(wrapped, scope);
            } catch (IllegalStateException anothers) {
                none = anothers;
            }
        }
        // Made when it is thrown: to look where one stands cost more than to unwrap.
        throw none == null ? new IllegalStateException("there is no master key") : none;
    }
}
