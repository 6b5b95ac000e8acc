/** The platform started as a service starts it, on an embedded PostgreSQL. */
@NullMarked
package org.mingzhang.platform;

import org.jspecify.annotations.NullMarked;
