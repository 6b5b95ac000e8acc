package org.mingzhang.app.importing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.mingzhang.accountability.ImportRefusal;
import org.mingzhang.app.register.Column;
import org.mingzhang.app.register.Rejection;
import org.mingzhang.command.historyimport.ImportRecord;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.Text;

/** Enters a row through the same door as live entry. */
final class RecordingRowDoor implements RowDoor {
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRANSIENT = 500;

    private final RowIdentity identity;
    private final CommandDoor door;

    RecordingRowDoor(RowIdentity identity, CommandDoor door) {
        this.identity = identity;
        this.door = door;
    }

    @Override
    public RowOutcome enter(ImportRecord row) {
        for (int attempt = 1; ; attempt++) {
            try {
                return outcome(submit(row));
            } catch (FaultException refused) {
                Fault fault = refused.fault();
                if (!mayPass(fault)) {
                    return new RowOutcome.Rejected(rejection(fault));
                }
                // The same command id: a row that did get recorded is not recorded again.
                if (attempt == TRIES) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private Receipt submit(ImportRecord row) {
        return door.submit(
                identity.submission(row),
                identity.actor(),
                identity.commandId(row),
                Origin.IMPORTED,
                false);
    }

    private static RowOutcome outcome(Receipt receipt) {
        return receipt.status() == Receipt.Status.REPEATED
                ? new RowOutcome.Unchanged()
                : new RowOutcome.Recorded(
                        receipt.warnings().stream().map(Receipt.Warning::code).toList());
    }

    /** A clash with other entries or a fault of the store says nothing about the row. */
    private static boolean mayPass(Fault fault) {
        return fault.status() >= TRANSIENT || fault.code().equals("CONFLICT");
    }

    private static Rejection rejection(Fault fault) {
        if (fault.code().equals("COMMAND_ID_REUSED")) {
            return Rejection.of(Column.RECORD_NO, ImportRefusal.RECORD_DIFFERS);
        }
        String field = fault.field();
        Text detail = fault.detail();
        return new Rejection(Column.ofPointer(field == null ? "" : field), fault.code(), detail);
    }
}
