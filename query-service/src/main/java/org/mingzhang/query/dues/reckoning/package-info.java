/**
 * What a folded case or person still owes and may still do, each with its day and the rule it rests
 * on.
 */
@NullMarked
package org.mingzhang.query.dues.reckoning;

import org.jspecify.annotations.NullMarked;
