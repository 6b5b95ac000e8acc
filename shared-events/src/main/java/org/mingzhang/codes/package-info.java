/** The arithmetic of national codes: what a code must be, without asking any register. Pure. */
@NullMarked
package org.mingzhang.codes;

import org.jspecify.annotations.NullMarked;
