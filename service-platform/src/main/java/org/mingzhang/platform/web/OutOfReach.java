package org.mingzhang.platform.web;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a store that cannot be reached from a defect of the program. */
final class OutOfReach {
    private OutOfReach() {}

    /** What could not be reached, when that is what lies somewhere below this failure. */
    static Optional<Fault> explains(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLTransientConnectionException
                    || (at instanceof SQLException refused && lost(refused.getSQLState()))) {
                return Optional.of(Faults.OUT_OF_REACH);
            }
            if (unanswered(at)) {
                return Optional.of(Faults.AXON_SERVER_OUT_OF_REACH);
            }
        }
        return Optional.empty();
    }

    /** Class 08: connection; 57P: the server is stopping or starting; 53300: it takes no more. */
    private static boolean lost(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    private static boolean unanswered(Throwable at) {
        return switch (at) {
            case StatusRuntimeException refused -> unanswered(refused.getStatus());
            case StatusException refused -> unanswered(refused.getStatus());
            default -> false;
        };
    }

    private static boolean unanswered(Status status) {
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED -> true;
            default -> false;
        };
    }
}
