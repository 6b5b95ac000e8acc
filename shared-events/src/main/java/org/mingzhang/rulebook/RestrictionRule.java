package org.mingzhang.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a measure forbids and for how many months; null months means for good. */
public record RestrictionRule(List<String> effects, @Nullable Integer months) {
    public RestrictionRule {
        effects = List.copyOf(effects);
    }
}
