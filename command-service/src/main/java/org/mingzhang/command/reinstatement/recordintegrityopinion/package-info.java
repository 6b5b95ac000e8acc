/** Record the opinion on integrity, signed by two. */
@NullMarked
package org.mingzhang.command.reinstatement.recordintegrityopinion;

import org.jspecify.annotations.NullMarked;
