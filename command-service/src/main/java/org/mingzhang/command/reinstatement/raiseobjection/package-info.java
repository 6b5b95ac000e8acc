/** An objection during the public notice. */
@NullMarked
package org.mingzhang.command.reinstatement.raiseobjection;

import org.jspecify.annotations.NullMarked;
