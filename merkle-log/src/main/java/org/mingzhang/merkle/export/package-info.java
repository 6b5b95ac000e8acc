/** An export as files: what is in it, and that nothing of it was changed or added. */
@NullMarked
package org.mingzhang.merkle.export;

import org.jspecify.annotations.NullMarked;
