package org.mingzhang.app.importing;

import org.mingzhang.command.historyimport.ImportRecord;

/** Where one row is entered; answers when its outcome is certain. */
@FunctionalInterface
interface RowDoor {
    RowOutcome enter(ImportRecord row);
}
