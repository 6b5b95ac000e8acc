package org.mingzhang.rulebook;

import org.mingzhang.shared.Text;

/** A ground for holding to account; some ask for a text of their own. */
public record Ground(String code, Text label, boolean textRequired, RuleBasis basis) {}
