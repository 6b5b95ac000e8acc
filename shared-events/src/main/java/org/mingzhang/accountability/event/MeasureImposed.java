package org.mingzhang.accountability.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.restriction.outlook.Ruling;
import org.mingzhang.shared.Code;

/**
 * One measure, with its basis; days only where the measure is counted in days.
 *
 * @param mergedFrom codes of what was due for each of several violations dealt with at once, or
 *     null
 * @param months the period the deciding organ set where merging leaves it one, or null
 * @param ruling what a person ruled where no rule settles the last day, or null
 */
public record MeasureImposed(
        @Code String measure,
        @Nullable Integer days,
        @Code @Nullable String basisArticle,
        @Code @Nullable List<String> mergedFrom,
        @Nullable Integer months,
        @Nullable Ruling ruling) {
    public MeasureImposed {
        mergedFrom = mergedFrom == null ? null : List.copyOf(mergedFrom);
    }

    /** For one violation. */
    public MeasureImposed(String measure, @Nullable Integer days, @Nullable String basisArticle) {
        this(measure, days, basisArticle, null, null, null);
    }
}
