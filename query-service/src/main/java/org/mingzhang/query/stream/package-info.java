/**
 * One stream over HTTP: its state at a point, its events, and what changed between two points.
 * Reads the ledger itself, so an answer is never behind it.
 */
@NullMarked
package org.mingzhang.query.stream;

import org.jspecify.annotations.NullMarked;
