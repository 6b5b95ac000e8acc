/** Carrying out an order to erase. */
@NullMarked
package org.mingzhang.command.cadre.erasepersonaldata;

import org.jspecify.annotations.NullMarked;
