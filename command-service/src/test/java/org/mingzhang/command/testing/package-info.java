/**
 * What decision tests share: a small rulebook, a ledger in memory, and the table of refusals that
 * every command is held to.
 */
@NullMarked
package org.mingzhang.command.testing;

import org.jspecify.annotations.NullMarked;
