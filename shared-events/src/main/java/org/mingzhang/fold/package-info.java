/** One entry to the folds of all streams, for readers that meet streams of any type. */
@NullMarked
package org.mingzhang.fold;

import org.jspecify.annotations.NullMarked;
