/** A key of the public log ended, and the ledger remembers it. */
@NullMarked
package org.mingzhang.command.upkeep.recordlogkeyend;

import org.jspecify.annotations.NullMarked;
