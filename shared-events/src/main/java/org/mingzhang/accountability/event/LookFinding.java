package org.mingzhang.accountability.event;

/** One of the looks 五看 answered: a view, never a threshold. */
public record LookFinding(String look, String view) {}
