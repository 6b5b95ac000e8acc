/** What a rulebook says of posts, yearly grades and the steps back into a post. */
@NullMarked
package org.mingzhang.rulebook.personnel;

import org.jspecify.annotations.NullMarked;
