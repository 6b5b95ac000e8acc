/** How soon the whole program answers, and what memory it then holds. */
@NullMarked
package org.mingzhang.benchmarks.start;

import org.jspecify.annotations.NullMarked;
