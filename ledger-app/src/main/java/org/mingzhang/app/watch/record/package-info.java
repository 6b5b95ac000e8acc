/** What the watch found, put on record beside its alarm and never in its way. */
@NullMarked
package org.mingzhang.app.watch.record;

import org.jspecify.annotations.NullMarked;
