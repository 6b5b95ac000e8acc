package org.mingzhang.rulebook.sanction;

import org.mingzhang.rulebook.RuleBasis;

/** From which day measures run that are decided while the rule is in force. */
public record StartRule(Start start, RuleBasis basis) {}
