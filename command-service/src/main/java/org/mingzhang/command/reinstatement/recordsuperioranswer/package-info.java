/** Record the answer of the organisation above. */
@NullMarked
package org.mingzhang.command.reinstatement.recordsuperioranswer;

import org.jspecify.annotations.NullMarked;
