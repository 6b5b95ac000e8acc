/** Amending a decision 变更: lighter from the original anchor, heavier from the amendment. */
@NullMarked
package org.mingzhang.command.accountability.amenddecision;

import org.jspecify.annotations.NullMarked;
