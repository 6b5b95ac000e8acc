/** An account of the ledger was changed, and the ledger remembers it. */
@NullMarked
package org.mingzhang.command.upkeep.recordaccountchange;

import org.jspecify.annotations.NullMarked;
