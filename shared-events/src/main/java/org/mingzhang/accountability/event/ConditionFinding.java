package org.mingzhang.accountability.event;

import org.mingzhang.shared.Code;
import org.mingzhang.shared.Personal;

/** One condition answered, met or not, with the reason. */
public record ConditionFinding(@Code String condition, boolean met, @Personal String reason) {}
