package org.mingzhang.rulebook;

import org.mingzhang.shared.Text;

/** A code of the rulebook with its label and where it comes from. */
public record Entry(String code, Text label, RuleBasis basis) {}
