/** How answers look: the ledger's JSON, problems (RFC 9457) and pages in two languages. */
@NullMarked
package org.mingzhang.platform.web;

import org.jspecify.annotations.NullMarked;
