/** Answering an appeal by people who did not handle the case. */
@NullMarked
package org.mingzhang.command.accountability.decideappeal;

import org.jspecify.annotations.NullMarked;
