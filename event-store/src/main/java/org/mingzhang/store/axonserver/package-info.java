/**
 * The ledger where Axon Server gives the events their order: appends go to it, sealed, and every
 * event is copied from it into the ledger at the position that is its token.
 */
@NullMarked
package org.mingzhang.store.axonserver;

import org.jspecify.annotations.NullMarked;
