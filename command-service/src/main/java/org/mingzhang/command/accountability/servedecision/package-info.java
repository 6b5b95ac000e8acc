/** Serving the decision 送达, which starts the time of an appeal. */
@NullMarked
package org.mingzhang.command.accountability.servedecision;

import org.jspecify.annotations.NullMarked;
