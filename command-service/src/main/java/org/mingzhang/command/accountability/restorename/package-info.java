/** Restoring a name 恢复名誉 where an annulled decision had been announced. */
@NullMarked
package org.mingzhang.command.accountability.restorename;

import org.jspecify.annotations.NullMarked;
