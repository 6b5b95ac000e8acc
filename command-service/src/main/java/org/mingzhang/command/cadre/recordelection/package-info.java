/** Record the election to a post that nobody appoints to. */
@NullMarked
package org.mingzhang.command.cadre.recordelection;

import org.jspecify.annotations.NullMarked;
