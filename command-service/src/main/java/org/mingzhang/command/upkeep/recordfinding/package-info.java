/** The watch found something, and the ledger remembers it. */
@NullMarked
package org.mingzhang.command.upkeep.recordfinding;

import org.jspecify.annotations.NullMarked;
