/** Durable commands by the ledger's own path, beside stock Axon and the limits of PostgreSQL. */
@NullMarked
package org.mingzhang.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
