/** Keys encrypted under a key that is not in the database: one of a file, or one of a module. */
@NullMarked
package org.mingzhang.platform.sealing.wrapping;

import org.jspecify.annotations.NullMarked;
