/** Runs a keeper: one for each database, woken by appends, until it is stopped or refuses. */
@NullMarked
package org.mingzhang.keeper.run;

import org.jspecify.annotations.NullMarked;
