/** Reads the whole ledger again and compares it with what was signed. */
@NullMarked
package org.mingzhang.app.audit;

import org.jspecify.annotations.NullMarked;
