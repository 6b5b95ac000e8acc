/**
 * The key outside the database, and the only thing done with it: an identity number becomes a
 * fingerprint that tells the same person again and gives nobody the number back.
 */
@NullMarked
package org.mingzhang.command.platform.sealing;

import org.jspecify.annotations.NullMarked;
