/**
 * The event store: Axon's storage engine on PostgreSQL, with one gapless order of all events. Knows
 * Axon and JDBC, never the domain.
 */
@NullMarked
package org.mingzhang.store;

import org.jspecify.annotations.NullMarked;
