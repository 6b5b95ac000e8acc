/** The application's data source, and the migrations that run before anything uses it. */
@NullMarked
package org.mingzhang.platform.db;

import org.jspecify.annotations.NullMarked;
