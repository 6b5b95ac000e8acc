/** Asking witnesses to cosign (C2SP tlog-witness, as its client); recording never waits for one. */
@NullMarked
package org.mingzhang.keeper.cosign;

import org.jspecify.annotations.NullMarked;
