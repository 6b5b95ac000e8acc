/** Revoking a tolerance: the plan was missed, or new facts came to light. */
@NullMarked
package org.mingzhang.command.accountability.revokefaulttolerance;

import org.jspecify.annotations.NullMarked;
