/**
 * How events, fields and codes are said in Chinese and English. One message source for labels; the
 * codes of a rulebook are named by that rulebook.
 */
@NullMarked
package org.mingzhang.query.wording;

import org.jspecify.annotations.NullMarked;
