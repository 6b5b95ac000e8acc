/** What an approval's stream adds up to. Pure. */
@NullMarked
package org.mingzhang.approval;

import org.jspecify.annotations.NullMarked;
