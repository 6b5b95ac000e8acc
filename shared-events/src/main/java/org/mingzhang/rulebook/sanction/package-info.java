/** How sanctions of one kind begin, are graded, and are merged into one. */
@NullMarked
package org.mingzhang.rulebook.sanction;

import org.jspecify.annotations.NullMarked;
