/** What a rulebook's stream adds up to: the version in force here and what is verified. Pure. */
@NullMarked
package org.mingzhang.rulebook.history;

import org.jspecify.annotations.NullMarked;
