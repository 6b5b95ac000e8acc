/** The public log in the terminal. */
@NullMarked
package org.mingzhang.app.cli.log;

import org.jspecify.annotations.NullMarked;
