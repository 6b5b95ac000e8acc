/** The appointment: every gate is evaluated again on its day. */
@NullMarked
package org.mingzhang.command.reinstatement.restoretopost;

import org.jspecify.annotations.NullMarked;
