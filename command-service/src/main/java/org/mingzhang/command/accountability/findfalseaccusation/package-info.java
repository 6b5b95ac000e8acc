/** Finding that a report was a false accusation 诬告陷害, never who made it. */
@NullMarked
package org.mingzhang.command.accountability.findfalseaccusation;

import org.jspecify.annotations.NullMarked;
