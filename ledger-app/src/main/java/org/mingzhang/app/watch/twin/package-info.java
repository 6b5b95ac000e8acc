/** What the watch finds of the twin of the public log. */
@NullMarked
package org.mingzhang.app.watch.twin;

import org.jspecify.annotations.NullMarked;
