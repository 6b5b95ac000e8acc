package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Text;

/**
 * From when one effect no longer forbids.
 *
 * @param effect code of the effect
 * @param from the first free day, or null when none can be named
 */
public record FreeDay(String effect, @Nullable LocalDate from, Text explanation) {}
