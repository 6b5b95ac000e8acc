/** Lodging an appeal 申诉; it suspends nothing. */
@NullMarked
package org.mingzhang.command.accountability.lodgeappeal;

import org.jspecify.annotations.NullMarked;
