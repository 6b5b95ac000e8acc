/**
 * From the bytes of a request to a command and its header: strict, every fault named at once, and
 * the digest that an approval binds.
 */
@NullMarked
package org.mingzhang.command.platform.reading;

import org.jspecify.annotations.NullMarked;
