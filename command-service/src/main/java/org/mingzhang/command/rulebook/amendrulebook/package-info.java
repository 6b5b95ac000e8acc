/** Moving to a later version of a rulebook. */
@NullMarked
package org.mingzhang.command.rulebook.amendrulebook;

import org.jspecify.annotations.NullMarked;
