/**
 * What the events of one accountability case add up to. Pure; the same fold decides and replays.
 */
@NullMarked
package org.mingzhang.accountability;

import org.jspecify.annotations.NullMarked;
