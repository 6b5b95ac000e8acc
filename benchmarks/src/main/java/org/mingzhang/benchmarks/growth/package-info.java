/** What changes, and what must not, while a ledger grows. */
@NullMarked
package org.mingzhang.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
