/**
 * How the measures on one cadre combine: several violations in one case, a second sanction while
 * one runs, several alike, and measures of different kinds side by side. Four mechanisms, none of
 * which stands in for another.
 */
@NullMarked
package org.mingzhang.command.accountability.combining;

import org.jspecify.annotations.NullMarked;
