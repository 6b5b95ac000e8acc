/** Record an inspection. */
@NullMarked
package org.mingzhang.command.reinstatement.recordinspection;

import org.jspecify.annotations.NullMarked;
