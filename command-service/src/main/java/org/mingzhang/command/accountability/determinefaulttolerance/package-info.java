/** Determining fault tolerance 容错认定: every condition, look and red line answered. */
@NullMarked
package org.mingzhang.command.accountability.determinefaulttolerance;

import org.jspecify.annotations.NullMarked;
