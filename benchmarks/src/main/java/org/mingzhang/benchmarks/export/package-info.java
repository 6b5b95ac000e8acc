/** Public exports beside a plain dump of the same events. */
@NullMarked
package org.mingzhang.benchmarks.export;

import org.jspecify.annotations.NullMarked;
