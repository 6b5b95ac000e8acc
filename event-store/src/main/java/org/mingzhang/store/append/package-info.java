/**
 * How events get into the ledger: appends queue up, one writer thread stores as many as there are
 * in one durable statement, and each caller learns the fate of its own append.
 */
@NullMarked
package org.mingzhang.store.append;

import org.jspecify.annotations.NullMarked;
