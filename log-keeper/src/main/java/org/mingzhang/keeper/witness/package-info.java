/** A small witness for another office: it needs a folder and a port, and no ledger. */
@NullMarked
package org.mingzhang.keeper.witness;

import org.jspecify.annotations.NullMarked;
