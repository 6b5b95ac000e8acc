/** Record how the time on trial ended. */
@NullMarked
package org.mingzhang.command.reinstatement.recordprobationresult;

import org.jspecify.annotations.NullMarked;
