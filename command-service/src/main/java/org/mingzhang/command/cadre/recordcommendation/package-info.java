/** Record a commendation. */
@NullMarked
package org.mingzhang.command.cadre.recordcommendation;

import org.jspecify.annotations.NullMarked;
