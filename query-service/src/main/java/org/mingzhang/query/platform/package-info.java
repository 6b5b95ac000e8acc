/**
 * Puts the read side together: where its events come from, its projections, its routes and its
 * schema. Nothing is decided here.
 */
@NullMarked
package org.mingzhang.query.platform;

import org.jspecify.annotations.NullMarked;
