/**
 * What follows when an erasure is on record: keys are destroyed, and what is at hand in memory is
 * forgotten.
 */
@NullMarked
package org.mingzhang.platform.erasure;

import org.jspecify.annotations.NullMarked;
