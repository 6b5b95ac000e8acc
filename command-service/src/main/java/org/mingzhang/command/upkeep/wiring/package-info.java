/** The only framework class of the ledger's own streams. */
@NullMarked
package org.mingzhang.command.upkeep.wiring;

import org.jspecify.annotations.NullMarked;
