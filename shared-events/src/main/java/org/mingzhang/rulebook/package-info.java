/**
 * The regulations as data: what a rulebook says, and the date arithmetic that follows from it. No
 * jurisdiction is named in this code; loading from files lives in the file package.
 */
@NullMarked
package org.mingzhang.rulebook;

import org.jspecify.annotations.NullMarked;
