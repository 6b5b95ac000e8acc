/** Hearing the subject: facts shown, statement and defence, signature. */
@NullMarked
package org.mingzhang.command.accountability.hearsubject;

import org.jspecify.annotations.NullMarked;
