/** What a verification found out: a verdict, and each check, in words and as JSON. */
@NullMarked
package org.mingzhang.merkle.report;

import org.jspecify.annotations.NullMarked;
