/** Establishing who answers for what. */
@NullMarked
package org.mingzhang.command.accountability.establishresponsibility;

import org.jspecify.annotations.NullMarked;
