/**
 * Cadres: the list and the history of one person, assembled from the person's stream and the
 * streams of the cases and procedures it names. Decides nothing.
 */
@NullMarked
package org.mingzhang.query.cadre;

import org.jspecify.annotations.NullMarked;
