/** Who may call what: login, bearer tokens, and the one seam where routes are opened. */
@NullMarked
package org.mingzhang.platform.security;

import org.jspecify.annotations.NullMarked;
