/** What the ledger puts on record of itself, with nobody asking. */
@NullMarked
package org.mingzhang.command.platform.upkeep;

import org.jspecify.annotations.NullMarked;
