/** Records were handed out as files, and the ledger remembers it. */
@NullMarked
package org.mingzhang.command.export.recordexport;

import org.jspecify.annotations.NullMarked;
