/** The desk calculator over HTTP: the same answers as in the terminal. It records nothing. */
@NullMarked
package org.mingzhang.command.platform.calculator;

import org.jspecify.annotations.NullMarked;
