/** All projections folded again, beside a bare scan and upsert that ends in the same rows. */
@NullMarked
package org.mingzhang.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
