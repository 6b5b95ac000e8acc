package org.mingzhang.rulebook;

import java.util.Locale;

/**
 * What a rule in a rulebook rests on: its text was seen, or somebody remembers it, and how well.
 */
public enum Evidence {
    TEXT_SEEN,
    MEMORY_HIGH,
    MEMORY_MEDIUM,
    MEMORY_LOW;

    /**
     * @throws IllegalArgumentException for a word that names no evidence
     */
    public static Evidence of(String word) {
        for (Evidence each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** The word used in rulebooks. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
