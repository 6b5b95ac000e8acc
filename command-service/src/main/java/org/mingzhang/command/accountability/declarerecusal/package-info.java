/** Recusal 回避: from then on the person has no part in the case. */
@NullMarked
package org.mingzhang.command.accountability.declarerecusal;

import org.jspecify.annotations.NullMarked;
