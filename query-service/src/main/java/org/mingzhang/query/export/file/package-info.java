/** The files of an export in the making. */
@NullMarked
package org.mingzhang.query.export.file;

import org.jspecify.annotations.NullMarked;
