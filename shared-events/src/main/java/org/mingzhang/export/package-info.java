/** What an export's stream adds up to. Pure. */
@NullMarked
package org.mingzhang.export;

import org.jspecify.annotations.NullMarked;
