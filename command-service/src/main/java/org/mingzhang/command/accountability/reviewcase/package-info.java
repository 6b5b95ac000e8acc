/** Reviewing the findings on a subject 案件审理, apart from their investigation. */
@NullMarked
package org.mingzhang.command.accountability.reviewcase;

import org.jspecify.annotations.NullMarked;
