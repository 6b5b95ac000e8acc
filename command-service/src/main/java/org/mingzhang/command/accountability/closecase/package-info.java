/** Closing a case 结案: decided and served, unsubstantiated, or withdrawn. */
@NullMarked
package org.mingzhang.command.accountability.closecase;

import org.jspecify.annotations.NullMarked;
