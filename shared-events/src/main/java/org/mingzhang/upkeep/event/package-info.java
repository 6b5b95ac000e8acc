/** The ledger's own streams: what happens to the ledger itself, and to no matter in it. */
@NullMarked
package org.mingzhang.upkeep.event;

import org.jspecify.annotations.NullMarked;
