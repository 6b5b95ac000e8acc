/** All files of a log, and of its twin, computed anew from its entries, and compared. */
@NullMarked
package org.mingzhang.merkle.walk;

import org.jspecify.annotations.NullMarked;
