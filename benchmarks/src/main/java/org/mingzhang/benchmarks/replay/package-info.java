/**
 * All projections folded again, beside a bare scan, and Axon's own replay, that end in the same
 * rows.
 */
@NullMarked
package org.mingzhang.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
