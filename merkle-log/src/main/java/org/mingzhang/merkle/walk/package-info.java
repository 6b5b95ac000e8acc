/** All files of a log computed anew from its entries, and compared. */
@NullMarked
package org.mingzhang.merkle.walk;

import org.jspecify.annotations.NullMarked;
