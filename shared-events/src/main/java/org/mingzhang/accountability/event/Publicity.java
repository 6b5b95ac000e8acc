package org.mingzhang.accountability.event;

import org.mingzhang.shared.Code;
import org.mingzhang.shared.Personal;

/**
 * Where something was made known: kept, so that a name can be restored in the same place.
 *
 * @param channel code of the rulebook, for instance a meeting or a circular
 * @param scope code of the rulebook: how far it reached
 */
public record Publicity(@Code String channel, @Personal String place, @Code String scope) {}
