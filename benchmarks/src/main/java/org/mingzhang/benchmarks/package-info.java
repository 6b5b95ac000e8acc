/** What the ledger's paths cost, measured in one run beside their peers and limits. */
@NullMarked
package org.mingzhang.benchmarks;

import org.jspecify.annotations.NullMarked;
