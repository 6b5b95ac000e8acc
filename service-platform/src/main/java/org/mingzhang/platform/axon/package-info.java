/** Axon's parts as the ledger uses them: wire names, the event store, meters, health. */
@NullMarked
package org.mingzhang.platform.axon;

import org.jspecify.annotations.NullMarked;
