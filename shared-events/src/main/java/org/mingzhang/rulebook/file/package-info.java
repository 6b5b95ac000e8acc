/**
 * Reads rulebooks from YAML files and checks them: unknown keys, duplicate codes and dangling
 * references are refused, all faults of a book together, each with file, line and key.
 */
@NullMarked
package org.mingzhang.rulebook.file;

import org.jspecify.annotations.NullMarked;
