/** Following up the correction plan of a tolerated matter 纠错跟踪. */
@NullMarked
package org.mingzhang.command.accountability.recordcorrection;

import org.jspecify.annotations.NullMarked;
