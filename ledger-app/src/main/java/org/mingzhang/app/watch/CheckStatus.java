package org.mingzhang.app.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one check.
 *
 * @param progress how much the look that is under way, or was the last, has read
 * @param at when a look was last completed; null before the first
 * @param why it could not be completed since; null when it could
 */
public record CheckStatus(String name, long progress, @Nullable Instant at, @Nullable String why) {}
