/**
 * The outlook of a person under several measures: how overlapping and amended ones are reckoned,
 * and from which day each thing is allowed again. Nothing here is recorded.
 */
@NullMarked
package org.mingzhang.restriction.outlook;

import org.jspecify.annotations.NullMarked;
