package org.mingzhang.rulebook;

import org.mingzhang.shared.Text;

/** One gate of reinstatement; a hard one refuses. */
public record GateRule(String code, Text label, GateKind kind, boolean hard, RuleBasis basis) {}
