/** What several tests of the program share: a console, waiting, a stranger's questions. */
@NullMarked
package org.mingzhang.app.stage;

import org.jspecify.annotations.NullMarked;
