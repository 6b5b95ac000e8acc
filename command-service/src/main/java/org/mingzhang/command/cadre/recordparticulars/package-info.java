/** Recording what the personnel file says: political status, education, rank. */
@NullMarked
package org.mingzhang.command.cadre.recordparticulars;

import org.jspecify.annotations.NullMarked;
