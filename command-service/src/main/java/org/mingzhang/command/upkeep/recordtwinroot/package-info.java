/** The root of the log's twin is put on record, so that each tree commits to the other. */
@NullMarked
package org.mingzhang.command.upkeep.recordtwinroot;

import org.jspecify.annotations.NullMarked;
