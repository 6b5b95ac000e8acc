/** What a caller is told of a command, the first time and every time it is repeated. */
@NullMarked
package org.mingzhang.command.platform.answers;

import org.jspecify.annotations.NullMarked;
