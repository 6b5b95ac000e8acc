/** What the events of one reinstatement procedure add up to. Pure. */
@NullMarked
package org.mingzhang.reinstatement;

import org.jspecify.annotations.NullMarked;
