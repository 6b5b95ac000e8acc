/** Deciding on one subject: measures, vote, rule version. */
@NullMarked
package org.mingzhang.command.accountability.decideaccountability;

import org.jspecify.annotations.NullMarked;
