/** Taking an order to erase back. */
@NullMarked
package org.mingzhang.command.cadre.cancelerasure;

import org.jspecify.annotations.NullMarked;
