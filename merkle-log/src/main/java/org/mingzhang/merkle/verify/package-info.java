/** The public verifier: a verdict on a proof, an export or a mirrored log, in words and as JSON. */
@NullMarked
package org.mingzhang.merkle.verify;

import org.jspecify.annotations.NullMarked;
