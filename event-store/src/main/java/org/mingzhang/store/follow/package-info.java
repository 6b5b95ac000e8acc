/**
 * How readers follow the ledger: woken by what is appended here and elsewhere, in pages that
 * several share.
 */
@NullMarked
package org.mingzhang.store.follow;

import org.jspecify.annotations.NullMarked;
