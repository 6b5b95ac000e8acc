/** The commands on a rulebook: what is adopted, amended and verified here. */
@NullMarked
package org.mingzhang.command.rulebook;

import org.jspecify.annotations.NullMarked;
