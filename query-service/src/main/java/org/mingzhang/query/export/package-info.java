/**
 * Records of the ledger as an export that anybody can verify: chosen, opened as far as the reader
 * may see, proved under the newest checkpoint, written as files. What the public may see is decided
 * in {@code PublicFields} and {@code Announced} and nowhere else.
 */
@NullMarked
package org.mingzhang.query.export;

import org.jspecify.annotations.NullMarked;
