/** The one place of this room that knows the framework: the aggregate of the case's stream. */
@NullMarked
package org.mingzhang.command.accountability.wiring;

import org.jspecify.annotations.NullMarked;
