/** The only framework class of the rulebook stream. */
@NullMarked
package org.mingzhang.command.rulebook.wiring;

import org.jspecify.annotations.NullMarked;
