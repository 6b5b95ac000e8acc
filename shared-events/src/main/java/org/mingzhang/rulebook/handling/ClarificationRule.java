package org.mingzhang.rulebook.handling;

import java.util.List;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.RuleBasis;

/**
 * Clarifying what a report had wrongly said.
 *
 * @param needs why a clarification may be due
 * @param forms how it is given
 * @param always the form that accompanies every other one, or empty
 * @param basis of that form
 * @param byVerifier of who clarifies: the organ that verified
 * @param confined of what is clarified: the specific points, before those the report had reached
 */
public record ClarificationRule(
        List<Entry> needs,
        List<Entry> forms,
        String always,
        RuleBasis basis,
        RuleBasis byVerifier,
        RuleBasis confined) {
    public ClarificationRule {
        needs = List.copyOf(needs);
        forms = List.copyOf(forms);
    }
}
