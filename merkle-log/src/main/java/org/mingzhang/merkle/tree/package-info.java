/** Merkle trees as in RFC 6962 section 2.1: hashes, proofs, and their strict verification. */
@NullMarked
package org.mingzhang.merkle.tree;

import org.jspecify.annotations.NullMarked;
