/**
 * Enters the rows of an older register through the command door, or foresees what the door would
 * answer, and accounts for every one. What a row means is decided in the command service.
 */
@NullMarked
package org.mingzhang.app.importing;

import org.jspecify.annotations.NullMarked;
