/**
 * What the decision tests of this room share: a small world, drafts of commands, refusal tables.
 */
@NullMarked
package org.mingzhang.command.accountability;

import org.jspecify.annotations.NullMarked;
