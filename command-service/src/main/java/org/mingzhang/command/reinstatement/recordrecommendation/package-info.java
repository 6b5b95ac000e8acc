/** Record the result of a recommendation. */
@NullMarked
package org.mingzhang.command.reinstatement.recordrecommendation;

import org.jspecify.annotations.NullMarked;
