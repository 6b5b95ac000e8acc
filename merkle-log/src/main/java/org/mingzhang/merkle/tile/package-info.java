/** The tree as static files: C2SP tlog-tiles. */
@NullMarked
package org.mingzhang.merkle.tile;

import org.jspecify.annotations.NullMarked;
