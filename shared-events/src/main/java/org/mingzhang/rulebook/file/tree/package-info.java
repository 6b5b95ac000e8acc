/** The files of rulebooks as trees that know their places, and how one is laid over another. */
@NullMarked
package org.mingzhang.rulebook.file.tree;

import org.jspecify.annotations.NullMarked;
