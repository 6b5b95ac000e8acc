/** Annulling a decision 撤销: restrictions end, posts are given back. */
@NullMarked
package org.mingzhang.command.accountability.annuldecision;

import org.jspecify.annotations.NullMarked;
