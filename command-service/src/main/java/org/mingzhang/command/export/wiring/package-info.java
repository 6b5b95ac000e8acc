/** The only framework class of the export stream. */
@NullMarked
package org.mingzhang.command.export.wiring;

import org.jspecify.annotations.NullMarked;
