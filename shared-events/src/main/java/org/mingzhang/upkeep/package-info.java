/** What happens to the ledger itself, added up. Pure. */
@NullMarked
package org.mingzhang.upkeep;

import org.jspecify.annotations.NullMarked;
