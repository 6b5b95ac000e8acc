/** The person stream: one entry that reserves a keyed fingerprint for one cadre. */
@NullMarked
package org.mingzhang.person.event;

import org.jspecify.annotations.NullMarked;
