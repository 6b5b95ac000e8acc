package org.mingzhang.shared;

/**
 * A procedural requirement that an imported or unverified rule could not enforce; kept with the
 * event.
 */
public record RecordedWarning(String code, String field) {}
