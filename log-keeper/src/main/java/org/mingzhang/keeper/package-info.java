/**
 * Keeps the public log: entries become tiles, tiles a signed checkpoint. Never signs what it has
 * not read back, and never two roots for one size.
 */
@NullMarked
package org.mingzhang.keeper;

import org.jspecify.annotations.NullMarked;
