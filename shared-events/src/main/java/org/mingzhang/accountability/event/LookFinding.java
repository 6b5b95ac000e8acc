package org.mingzhang.accountability.event;

import org.mingzhang.shared.Code;
import org.mingzhang.shared.Personal;

/** One of the looks 五看 answered: a view, never a threshold. */
public record LookFinding(@Code String look, @Personal String view) {}
