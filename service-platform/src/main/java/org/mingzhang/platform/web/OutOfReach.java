package org.mingzhang.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a defect of the program. */
final class OutOfReach {
    private OutOfReach() {}

    /** True when a connection could not be had, or was lost, somewhere below this failure. */
    static boolean explains(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLTransientConnectionException
                    || (at instanceof SQLException refused && lost(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Class 08: connection; 57P: the server is stopping or starting; 53300: it takes no more. */
    private static boolean lost(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }
}
