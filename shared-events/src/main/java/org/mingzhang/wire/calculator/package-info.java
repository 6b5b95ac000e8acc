/**
 * The desk calculator: what the rules say about dates and votes, asked and answered as JSON. The
 * terminal and the API answer out of this room; it needs no record and no database.
 */
@NullMarked
package org.mingzhang.wire.calculator;

import org.jspecify.annotations.NullMarked;
