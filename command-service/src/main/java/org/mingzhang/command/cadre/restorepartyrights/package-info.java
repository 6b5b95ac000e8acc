/** Restore a member's rights after probation. */
@NullMarked
package org.mingzhang.command.cadre.restorepartyrights;

import org.jspecify.annotations.NullMarked;
