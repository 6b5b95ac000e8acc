/** Commands on a cadre's own record. */
@NullMarked
package org.mingzhang.command.cadre;

import org.jspecify.annotations.NullMarked;
