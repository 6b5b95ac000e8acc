/**
 * Signed statements about a tree: C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof.
 */
@NullMarked
package org.mingzhang.merkle.note;

import org.jspecify.annotations.NullMarked;
