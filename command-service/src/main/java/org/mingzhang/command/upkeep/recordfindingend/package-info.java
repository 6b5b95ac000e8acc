/** The watch does not see any more what it had found. */
@NullMarked
package org.mingzhang.command.upkeep.recordfindingend;

import org.jspecify.annotations.NullMarked;
