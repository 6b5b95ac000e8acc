/**
 * What holds the house together, as tests each module applies in three lines: {@code Fences} for
 * what may see what, {@code Tidy} for the tracked files; and what tests of several modules need to
 * look at what the ledger hands out. Knows no module and no feature.
 */
@NullMarked
package org.mingzhang.testkit;

import org.jspecify.annotations.NullMarked;
