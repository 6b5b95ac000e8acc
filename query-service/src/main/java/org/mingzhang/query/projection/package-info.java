/**
 * How events become rows: folds per stream, collected per batch, written in one statement in the
 * transaction that also moves the token.
 */
@NullMarked
package org.mingzhang.query.projection;

import org.jspecify.annotations.NullMarked;
