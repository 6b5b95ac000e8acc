/** Record a follow-up visit after a case. */
@NullMarked
package org.mingzhang.command.cadre.recordfollowup;

import org.jspecify.annotations.NullMarked;
