/** What is asked of a witness, and what it may answer (C2SP tlog-witness); nothing is kept here. */
@NullMarked
package org.mingzhang.merkle.witness;

import org.jspecify.annotations.NullMarked;
