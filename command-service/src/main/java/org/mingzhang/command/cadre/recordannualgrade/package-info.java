/** Record the grade of a yearly assessment. */
@NullMarked
package org.mingzhang.command.cadre.recordannualgrade;

import org.jspecify.annotations.NullMarked;
