package org.mingzhang.accountability.event;

import org.jspecify.annotations.Nullable;

/** One measure, with its basis; days only where the measure is counted in days. */
public record MeasureImposed(
        String measure, @Nullable Integer days, @Nullable String basisArticle) {}
