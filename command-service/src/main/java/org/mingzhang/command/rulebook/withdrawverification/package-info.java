/** Taking a verification back. */
@NullMarked
package org.mingzhang.command.rulebook.withdrawverification;

import org.jspecify.annotations.NullMarked;
