/** Event stores on PostgreSQL whose packages come from npm; measured where Node.js is. */
@NullMarked
package org.mingzhang.benchmarks.eventstores;

import org.jspecify.annotations.NullMarked;
