/** Roads of appeal: against which decisions, for whom, in which order, and to whom. */
@NullMarked
package org.mingzhang.rulebook.road;

import org.jspecify.annotations.NullMarked;
