package org.mingzhang.rulebook;

/** The public notice: at least so many working days, the day of publication not counted. */
public record NoticeRule(int workingDays, RuleBasis basis) {}
