/** What documents say, and how they are served. */
@NullMarked
package org.mingzhang.query.document;

import org.jspecify.annotations.NullMarked;
