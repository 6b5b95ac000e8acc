/** Which ledger a command reads that only looks: a data folder, or one elsewhere. */
@NullMarked
package org.mingzhang.app.cli.source;

import org.jspecify.annotations.NullMarked;
