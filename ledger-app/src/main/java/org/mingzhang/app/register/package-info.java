/**
 * The file of an older register (history import v1): reading its rows, and giving the rejected ones
 * back. Says what a row reads as; whether it may be taken over is decided elsewhere.
 */
@NullMarked
package org.mingzhang.app.register;

import org.jspecify.annotations.NullMarked;
