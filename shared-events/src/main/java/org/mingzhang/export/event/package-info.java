/** The export stream: records of the ledger were handed out as files. */
@NullMarked
package org.mingzhang.export.event;

import org.jspecify.annotations.NullMarked;
