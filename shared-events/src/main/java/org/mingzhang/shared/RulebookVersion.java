package org.mingzhang.shared;

import org.jspecify.annotations.Nullable;

/**
 * The rulebook an entry was decided under.
 *
 * @param entries how many entries on the rulebook's own stream were known (adoptions, amendments,
 *     verifications), so that this names exactly which rules were in force and verified; absent
 *     where nobody had adopted the book
 */
public record RulebookVersion(String id, String version, @Nullable Integer entries) {
    /** A book that nobody adopted. */
    public RulebookVersion(String id, String version) {
        this(id, version, null);
    }

    @Override
    public String toString() {
        return id + "@" + version + (entries == null ? "" : "+" + entries);
    }
}
