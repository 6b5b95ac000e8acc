/** Taking evidence on record by digest and size. */
@NullMarked
package org.mingzhang.command.accountability.recordevidence;

import org.jspecify.annotations.NullMarked;
