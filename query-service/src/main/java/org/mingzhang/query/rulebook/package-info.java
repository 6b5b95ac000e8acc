/**
 * Which rules were in force here, what they rest on, and what was known of that at a point: the
 * books the program carries, seen through what was recorded of them.
 */
@NullMarked
package org.mingzhang.query.rulebook;

import org.jspecify.annotations.NullMarked;
