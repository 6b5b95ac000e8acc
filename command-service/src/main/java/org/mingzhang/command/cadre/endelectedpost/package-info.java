/** Record the end of an elected post. */
@NullMarked
package org.mingzhang.command.cadre.endelectedpost;

import org.jspecify.annotations.NullMarked;
