/** Carrying out an order to erase. */
@NullMarked
package org.mingzhang.command.cadre.erasepersonaltexts;

import org.jspecify.annotations.NullMarked;
