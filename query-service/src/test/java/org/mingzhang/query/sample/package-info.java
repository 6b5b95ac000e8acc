/** A small invented ledger that the tests of the read side share. */
@NullMarked
package org.mingzhang.query.sample;

import org.jspecify.annotations.NullMarked;
