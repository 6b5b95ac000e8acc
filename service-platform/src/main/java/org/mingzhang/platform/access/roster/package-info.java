/**
 * The accounts as they stand beside what the ledger has on record of them. Nothing here records;
 * that is done where commands are decided.
 */
@NullMarked
package org.mingzhang.platform.access.roster;

import org.jspecify.annotations.NullMarked;
