package org.mingzhang.reinstatement.event;

import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Text;

/** One gate of the rulebook evaluated: passed or not, why, and on what evidence. */
public record GateVerdict(
        @Code String gate,
        boolean hard,
        boolean passed,
        @Personal Text explanation,
        @Personal @Nullable String evidence) {}
