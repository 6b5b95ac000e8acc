/** Applying for fault tolerance 容错. */
@NullMarked
package org.mingzhang.command.accountability.applyfaulttolerance;

import org.jspecify.annotations.NullMarked;
