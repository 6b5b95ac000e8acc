/**
 * Public exports as dated releases that are never changed: each says what is new since the one
 * before, and what is hidden since and why.
 */
@NullMarked
package org.mingzhang.query.export.release;

import org.jspecify.annotations.NullMarked;
