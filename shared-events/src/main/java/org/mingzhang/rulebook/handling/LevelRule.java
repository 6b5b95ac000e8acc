package org.mingzhang.rulebook.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.RuleBasis;

/** From a level of administration upwards. */
public record LevelRule(String level, RuleBasis basis) {
    /** Where a rulebook draws no line. */
    public static final LevelRule NONE = new LevelRule("", RuleBasis.NONE);

    /** True for this level and those above it; an unknown level reaches nothing. */
    public boolean reachedBy(@Nullable String other, List<Entry> highestFirst) {
        List<String> order = highestFirst.stream().map(Entry::code).toList();
        int reached = order.indexOf(String.valueOf(other));
        return reached >= 0 && reached <= order.indexOf(level);
    }
}
