/** Whom one trusts to vouch for a log: C2SP tlog-policy. */
@NullMarked
package org.mingzhang.merkle.policy;

import org.jspecify.annotations.NullMarked;
