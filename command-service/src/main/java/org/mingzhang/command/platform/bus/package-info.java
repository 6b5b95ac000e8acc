/**
 * The command side of Axon as this ledger uses it: which commands and aggregates there are, how
 * they are cached, and how a clash between two entries is decided again.
 */
@NullMarked
package org.mingzhang.command.platform.bus;

import org.jspecify.annotations.NullMarked;
