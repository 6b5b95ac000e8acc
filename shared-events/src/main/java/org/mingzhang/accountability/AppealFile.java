package org.mingzhang.accountability;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.rulebook.AppealRule;

/** An appeal and, once given, its answer. */
public record AppealFile(AppealLodged lodged, @Nullable AppealDecided decided) {
    /** The road it was lodged on. */
    public String road() {
        return Objects.requireNonNullElse(lodged.road(), AppealRule.ACCOUNTABILITY);
    }
}
