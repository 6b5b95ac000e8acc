/** The only framework class of the cadre stream. */
@NullMarked
package org.mingzhang.command.cadre.wiring;

import org.jspecify.annotations.NullMarked;
