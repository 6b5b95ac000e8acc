/** The collective decision on a motion. */
@NullMarked
package org.mingzhang.command.reinstatement.decidereinstatement;

import org.jspecify.annotations.NullMarked;
