/** Assigning the team of investigators 调查组. */
@NullMarked
package org.mingzhang.command.accountability.assigninvestigators;

import org.jspecify.annotations.NullMarked;
