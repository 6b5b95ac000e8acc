/** The only framework class of the approval stream. */
@NullMarked
package org.mingzhang.command.approval.wiring;

import org.jspecify.annotations.NullMarked;
