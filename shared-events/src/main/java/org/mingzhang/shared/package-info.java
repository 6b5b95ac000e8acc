/**
 * Words every feature shares: typed ids, streams, who acted and why, refusals, recorded events.
 * Pure Java; no framework and no feature lives here.
 */
@NullMarked
package org.mingzhang.shared;

import org.jspecify.annotations.NullMarked;
