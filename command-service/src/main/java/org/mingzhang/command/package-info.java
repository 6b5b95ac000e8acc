/**
 * The command service: decides and records. Features are rooms of verbs; what they share with
 * frameworks is in {@code platform}.
 */
@NullMarked
package org.mingzhang.command;

import org.jspecify.annotations.NullMarked;
