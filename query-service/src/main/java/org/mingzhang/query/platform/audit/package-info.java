/** Whether the lists show what the ledger says. */
@NullMarked
package org.mingzhang.query.platform.audit;

import org.jspecify.annotations.NullMarked;
