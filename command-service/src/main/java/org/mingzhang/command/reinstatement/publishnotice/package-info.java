/** The public notice before an appointment. */
@NullMarked
package org.mingzhang.command.reinstatement.publishnotice;

import org.jspecify.annotations.NullMarked;
