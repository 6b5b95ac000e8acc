/** Naming a further subject while the case runs. */
@NullMarked
package org.mingzhang.command.accountability.namesubject;

import org.jspecify.annotations.NullMarked;
