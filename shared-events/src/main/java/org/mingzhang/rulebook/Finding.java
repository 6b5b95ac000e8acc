package org.mingzhang.rulebook;

import org.mingzhang.shared.Text;

/** What an investigation can find, and whether that substantiates the matter. */
public record Finding(String code, Text label, boolean substantiated, RuleBasis basis) {}
