/**
 * A verifier that runs by itself: it reads the ledger again and again, writes nothing, and tells.
 */
@NullMarked
package org.mingzhang.app.watch;

import org.jspecify.annotations.NullMarked;
