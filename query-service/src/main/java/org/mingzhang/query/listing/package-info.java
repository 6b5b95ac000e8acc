/**
 * Lists with one shared filter for rows and count, walked by a cursor. The rows themselves are kept
 * by the projections of each room.
 */
@NullMarked
package org.mingzhang.query.listing;

import org.jspecify.annotations.NullMarked;
