/** The work that is measured: a piece of evidence taken on record in an open case. */
@NullMarked
package org.mingzhang.benchmarks.evidence;

import org.jspecify.annotations.NullMarked;
