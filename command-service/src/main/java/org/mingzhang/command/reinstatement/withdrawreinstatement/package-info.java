/** Give a procedure up. */
@NullMarked
package org.mingzhang.command.reinstatement.withdrawreinstatement;

import org.jspecify.annotations.NullMarked;
