/** Events of one organisation's record. */
@NullMarked
package org.mingzhang.organisation.event;

import org.jspecify.annotations.NullMarked;
