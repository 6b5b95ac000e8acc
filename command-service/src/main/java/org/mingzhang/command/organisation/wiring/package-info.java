/** The only framework class of the organisation stream. */
@NullMarked
package org.mingzhang.command.organisation.wiring;

import org.jspecify.annotations.NullMarked;
