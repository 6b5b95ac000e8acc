package org.mingzhang.accountability.event;

/** One red line answered: touched or not, with the reason. */
public record RedLineFinding(String redLine, boolean touched, String reason) {}
