/** Leaving a post, under a case or in the ordinary way. */
@NullMarked
package org.mingzhang.command.cadre.relieveofpost;

import org.jspecify.annotations.NullMarked;
