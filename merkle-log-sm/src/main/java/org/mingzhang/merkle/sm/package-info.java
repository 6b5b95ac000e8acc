/**
 * The log with the national algorithms, on Bouncy Castle: an SM2 line below its checkpoints, and an
 * SM3 tree over its entries. Whoever has not this module verifies everything else.
 */
@NullMarked
package org.mingzhang.merkle.sm;

import org.jspecify.annotations.NullMarked;
