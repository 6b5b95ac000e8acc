/**
 * Commands over HTTP: to the whole product, to the command service alone, and to nothing but a
 * writer.
 */
@NullMarked
package org.mingzhang.benchmarks.door;

import org.jspecify.annotations.NullMarked;
