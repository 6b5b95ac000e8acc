/**
 * The whole contract of a decision: a command, the recorded states it may read, the facts of the
 * day; out come events or a refusal. Pure: no framework, no clock, no feature words.
 */
@NullMarked
package org.mingzhang.command.kernel;

import org.jspecify.annotations.NullMarked;
