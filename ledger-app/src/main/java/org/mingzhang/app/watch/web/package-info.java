/** What the watch found, on a page, at the head of others, and for programs. */
@NullMarked
package org.mingzhang.app.watch.web;

import org.jspecify.annotations.NullMarked;
