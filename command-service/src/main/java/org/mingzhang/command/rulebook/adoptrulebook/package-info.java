/** Adopting a rulebook. */
@NullMarked
package org.mingzhang.command.rulebook.adoptrulebook;

import org.jspecify.annotations.NullMarked;
