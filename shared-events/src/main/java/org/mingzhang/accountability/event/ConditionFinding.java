package org.mingzhang.accountability.event;

/** One condition answered, met or not, with the reason. */
public record ConditionFinding(String condition, boolean met, String reason) {}
