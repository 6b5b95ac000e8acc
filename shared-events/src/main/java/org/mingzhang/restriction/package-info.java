/**
 * Restrictions 影响期: what a measure forbids, from when until when, and the lines that explain it.
 */
@NullMarked
package org.mingzhang.restriction;

import org.jspecify.annotations.NullMarked;
