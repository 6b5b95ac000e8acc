/**
 * What an entry of the log commits to, and how a field of it is shown (RFC 9901): a leaf holds
 * salted digests, a disclosure opens one of them.
 */
@NullMarked
package org.mingzhang.merkle.disclosure;

import org.jspecify.annotations.NullMarked;
