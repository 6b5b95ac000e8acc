/** Putting a cadre on record. */
@NullMarked
package org.mingzhang.command.cadre.registercadre;

import org.jspecify.annotations.NullMarked;
