/** How fast recorded events become a public log, and how fast it proves one of them. */
@NullMarked
package org.mingzhang.benchmarks.log;

import org.jspecify.annotations.NullMarked;
