/** Which commands there are, with their titles and every way each can be refused. */
@NullMarked
package org.mingzhang.command.platform.offer;

import org.jspecify.annotations.NullMarked;
