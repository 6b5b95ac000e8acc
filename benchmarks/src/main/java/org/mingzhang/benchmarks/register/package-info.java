/** The import of an older register, beside a bare COPY of the same rows. */
@NullMarked
package org.mingzhang.benchmarks.register;

import org.jspecify.annotations.NullMarked;
