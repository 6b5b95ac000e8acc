/** Deciding that a person's data is erased. */
@NullMarked
package org.mingzhang.command.cadre.ordererasure;

import org.jspecify.annotations.NullMarked;
