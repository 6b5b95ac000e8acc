/** The list of organisations. */
@NullMarked
package org.mingzhang.query.organisation;

import org.jspecify.annotations.NullMarked;
