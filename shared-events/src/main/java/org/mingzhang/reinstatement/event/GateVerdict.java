package org.mingzhang.reinstatement.event;

import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Text;

/** One gate of the rulebook evaluated: passed or not, why, and on what evidence. */
public record GateVerdict(
        String gate, boolean hard, boolean passed, Text explanation, @Nullable String evidence) {}
