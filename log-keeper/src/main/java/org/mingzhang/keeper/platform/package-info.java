/** The keeper as part of a Spring application, and as a program of its own. */
@NullMarked
package org.mingzhang.keeper.platform;

import org.jspecify.annotations.NullMarked;
