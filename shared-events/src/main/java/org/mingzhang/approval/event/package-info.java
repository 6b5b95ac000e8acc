/** The approval stream: a second person's approval of exactly one content (four eyes). */
@NullMarked
package org.mingzhang.approval.event;

import org.jspecify.annotations.NullMarked;
