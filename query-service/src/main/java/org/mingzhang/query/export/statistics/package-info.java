/**
 * Counts of all that is on record, of which small ones are not published, nor what would give them
 * away.
 */
@NullMarked
package org.mingzhang.query.export.statistics;

import org.jspecify.annotations.NullMarked;
