/** An ordinary appointment; a reinstatement takes its own road. */
@NullMarked
package org.mingzhang.command.cadre.appointtopost;

import org.jspecify.annotations.NullMarked;
