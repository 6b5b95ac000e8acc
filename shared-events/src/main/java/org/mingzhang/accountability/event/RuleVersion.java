package org.mingzhang.accountability.event;

import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Text;

/**
 * The version of the rules a decision applies, chosen by a person and explained.
 *
 * @param explanation in the person's own words
 * @param reckoned why the days allow it, written by the ledger; what a command says here is dropped
 */
public record RuleVersion(
        @Code String version,
        VersionSelection selection,
        @Personal @Nullable String explanation,
        @Code @Nullable Text reckoned) {
    /** As a person chooses it. */
    public RuleVersion(String version, VersionSelection selection, @Nullable String explanation) {
        this(version, selection, explanation, null);
    }
}
