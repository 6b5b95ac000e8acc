/** What is known of accounts between two requests. */
@NullMarked
package org.mingzhang.platform.access;

import org.jspecify.annotations.NullMarked;
