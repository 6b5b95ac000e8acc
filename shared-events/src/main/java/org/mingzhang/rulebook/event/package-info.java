/** Events of a rulebook: adopted, amended, and which of its rules somebody read and verified. */
@NullMarked
package org.mingzhang.rulebook.event;

import org.jspecify.annotations.NullMarked;
