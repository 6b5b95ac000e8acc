/** Processes that end at once, at any moment: nothing acknowledged may be lost. */
@NullMarked
package org.mingzhang.system.killed;

import org.jspecify.annotations.NullMarked;
