package org.mingzhang.rulebook.personnel;

import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.shared.Text;

/**
 * A grade of the yearly assessment.
 *
 * @param barsCandidacy true when who has it for the year before is no candidate for a post
 */
public record Grade(String code, Text label, boolean barsCandidacy, RuleBasis basis) {}
