/** The public log states another policy, and the ledger remembers it. */
@NullMarked
package org.mingzhang.command.upkeep.recordpolicychange;

import org.jspecify.annotations.NullMarked;
