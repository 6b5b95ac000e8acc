/**
 * How an event becomes an open part, a sealed part and a leaf, and is put together again (decision
 * 0006). The keys of the sealed parts are wrapped by the master key, which is not in the database.
 */
@NullMarked
package org.mingzhang.platform.sealing;

import org.jspecify.annotations.NullMarked;
