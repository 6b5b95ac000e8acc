/** What a person can type after {@code ledger}: one class per command, and how it answers. */
@NullMarked
package org.mingzhang.app.cli;

import org.jspecify.annotations.NullMarked;
