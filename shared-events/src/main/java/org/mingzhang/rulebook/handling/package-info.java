/** How a case is handled beside its measures: by whom, where announced and filed, how cleared. */
@NullMarked
package org.mingzhang.rulebook.handling;

import org.jspecify.annotations.NullMarked;
