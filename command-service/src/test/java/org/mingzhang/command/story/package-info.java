/** Long invented cases told in Markdown, each step decided by the real decisions. */
@NullMarked
package org.mingzhang.command.story;

import org.jspecify.annotations.NullMarked;
