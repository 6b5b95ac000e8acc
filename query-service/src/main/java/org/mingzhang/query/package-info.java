/** The query service: shows what the ledger holds, at any point. Decides nothing. */
@NullMarked
package org.mingzhang.query;

import org.jspecify.annotations.NullMarked;
