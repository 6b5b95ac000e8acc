/** The list of cases. */
@NullMarked
package org.mingzhang.query.casefile;

import org.jspecify.annotations.NullMarked;
