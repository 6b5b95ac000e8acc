/** The answer to an objection. */
@NullMarked
package org.mingzhang.command.reinstatement.resolveobjection;

import org.jspecify.annotations.NullMarked;
