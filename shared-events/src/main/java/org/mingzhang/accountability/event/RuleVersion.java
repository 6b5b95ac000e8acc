package org.mingzhang.accountability.event;

import org.jspecify.annotations.Nullable;

/** The version of the rules a decision applies, chosen by a person and explained. */
public record RuleVersion(
        String version, VersionSelection selection, @Nullable String explanation) {}
