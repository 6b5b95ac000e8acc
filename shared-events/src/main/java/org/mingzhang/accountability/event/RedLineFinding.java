package org.mingzhang.accountability.event;

import org.mingzhang.shared.Code;
import org.mingzhang.shared.Personal;

/** One red line answered: touched or not, with the reason. */
public record RedLineFinding(@Code String redLine, boolean touched, @Personal String reason) {}
