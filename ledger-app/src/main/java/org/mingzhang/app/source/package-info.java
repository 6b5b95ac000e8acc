/**
 * A ledger as somebody sees it who only reads: its database, its public log and, if they have it,
 * its master key.
 */
@NullMarked
package org.mingzhang.app.source;

import org.jspecify.annotations.NullMarked;
