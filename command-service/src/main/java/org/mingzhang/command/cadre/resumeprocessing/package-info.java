/** Lifting the restriction of processing. */
@NullMarked
package org.mingzhang.command.cadre.resumeprocessing;

import org.jspecify.annotations.NullMarked;
