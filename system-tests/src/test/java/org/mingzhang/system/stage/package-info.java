/** Processes of the ledger, the people who call it, and what lies in its database. */
@NullMarked
package org.mingzhang.system.stage;

import org.jspecify.annotations.NullMarked;
