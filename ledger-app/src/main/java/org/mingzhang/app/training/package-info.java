/**
 * A training run of the JVM (JEP 483, JEP 515): the program is used for a while over HTTP, as its
 * people use it, so that what the JVM loaded and which code ran often can be kept in a file that
 * later starts begin from. Nothing that is entered here outlives the run.
 */
@NullMarked
package org.mingzhang.app.training;

import org.jspecify.annotations.NullMarked;
