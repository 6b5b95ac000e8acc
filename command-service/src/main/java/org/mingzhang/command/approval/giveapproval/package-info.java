/** A second person approves exactly one content. */
@NullMarked
package org.mingzhang.command.approval.giveapproval;

import org.jspecify.annotations.NullMarked;
