/** How something is measured: load, statistics, the machine, and the check that nothing is lost. */
@NullMarked
package org.mingzhang.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
