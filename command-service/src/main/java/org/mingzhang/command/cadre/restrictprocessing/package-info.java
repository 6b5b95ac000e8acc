/** Restricting the processing of a person's data. */
@NullMarked
package org.mingzhang.command.cadre.restrictprocessing;

import org.jspecify.annotations.NullMarked;
