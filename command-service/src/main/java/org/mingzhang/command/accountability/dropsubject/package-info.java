/** Taking a subject out of a case before a decision on it. */
@NullMarked
package org.mingzhang.command.accountability.dropsubject;

import org.jspecify.annotations.NullMarked;
