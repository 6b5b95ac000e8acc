/**
 * What is due, and what becomes possible, per organ and in working days. Everything is folded from
 * recorded events and the rulebook; nothing is decided by a day going by.
 */
@NullMarked
package org.mingzhang.query.dues;

import org.jspecify.annotations.NullMarked;
