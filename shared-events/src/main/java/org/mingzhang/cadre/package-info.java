/** What a cadre's own record adds up to: posts, open investigations, restrictions. Pure. */
@NullMarked
package org.mingzhang.cadre;

import org.jspecify.annotations.NullMarked;
