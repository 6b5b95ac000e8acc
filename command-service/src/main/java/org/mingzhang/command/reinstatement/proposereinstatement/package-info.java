/** The motion: every gate is evaluated and kept with it. */
@NullMarked
package org.mingzhang.command.reinstatement.proposereinstatement;

import org.jspecify.annotations.NullMarked;
