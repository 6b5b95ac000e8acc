package org.mingzhang.accountability;

import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;

/** An appeal and, once given, its answer. */
public record AppealFile(AppealLodged lodged, @Nullable AppealDecided decided) {}
