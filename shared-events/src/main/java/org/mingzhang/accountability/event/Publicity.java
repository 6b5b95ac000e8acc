package org.mingzhang.accountability.event;

/**
 * Where something was made known: kept, so that a name can be restored in the same place.
 *
 * @param channel code of the rulebook, for instance a meeting or a circular
 * @param scope code of the rulebook: how far it reached
 */
public record Publicity(String channel, String place, String scope) {}
