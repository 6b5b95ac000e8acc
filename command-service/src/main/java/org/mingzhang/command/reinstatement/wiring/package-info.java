/** The only framework class of the reinstatement stream. */
@NullMarked
package org.mingzhang.command.reinstatement.wiring;

import org.jspecify.annotations.NullMarked;
