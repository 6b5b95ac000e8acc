/** Clarifying what a report had wrongly said of a subject 澄清正名. */
@NullMarked
package org.mingzhang.command.accountability.clarifyreport;

import org.jspecify.annotations.NullMarked;
