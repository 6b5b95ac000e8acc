/**
 * Prints a page as PDF with fonts of the machine it runs on. No font is part of the product; what
 * the fonts cannot print is known before anything is printed.
 */
@NullMarked
package org.mingzhang.query.document.print;

import org.jspecify.annotations.NullMarked;
