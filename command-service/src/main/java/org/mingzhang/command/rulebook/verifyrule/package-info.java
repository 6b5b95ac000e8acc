/** Saying that a rule was compared with its text. */
@NullMarked
package org.mingzhang.command.rulebook.verifyrule;

import org.jspecify.annotations.NullMarked;
