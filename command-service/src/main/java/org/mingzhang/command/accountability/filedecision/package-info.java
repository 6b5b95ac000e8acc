/** Putting a decision on file 归档. */
@NullMarked
package org.mingzhang.command.accountability.filedecision;

import org.jspecify.annotations.NullMarked;
