package org.mingzhang.app.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.accountability.ImportRefusal;
import org.mingzhang.app.register.Column;
import org.mingzhang.app.register.Rejection;
import org.mingzhang.command.historyimport.ImportRecord;
import org.mingzhang.command.historyimport.ImportRecordDecision;
import org.mingzhang.command.historyimport.RecordsSoFar;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RecordedWarning;

/**
 * Decides each row as the real run would, on what is recorded and on the rows before it in the same
 * file, and records nothing. What those rows would have added is held in memory.
 */
final class DryRunDoor implements RowDoor {
    private final RowIdentity identity;
    private final RecordsSoFar records;
    private final CommandDoor door;
    private final LocalDate today;
    private final Map<CommandId, ContentDigest> foreseen = new HashMap<>();

    /**
     * @param records what is recorded
     * @param door asked for earlier receipts only
     */
    DryRunDoor(RowIdentity identity, Records records, CommandDoor door, LocalDate today) {
        this.identity = identity;
        this.records = new RecordsSoFar(records);
        this.door = door;
        this.today = today;
    }

    @Override
    public synchronized RowOutcome enter(ImportRecord row) {
        Attribution by = identity.attribution(row);
        Decision decision =
                ImportRecordDecision.decide(
                        row,
                        records.accountabilityCase(row.caseId()),
                        records,
                        new Facts(today, by, identity.rulebook()));
        return switch (decision) {
            case Decision.Accepted accepted -> {
                accepted.events().forEach(records::add);
                foreseen.put(by.commandId(), by.digest());
                yield new RowOutcome.Recorded(
                        accepted.warnings().stream().map(RecordedWarning::code).toList());
            }
            case Decision.Refused refused -> repeatedOr(refused, by);
        };
    }

    /** The door gives a repeated command its first answer before it gives a refusal. */
    private RowOutcome repeatedOr(Decision.Refused refused, Attribution by) {
        Optional<ContentDigest> before =
                Optional.ofNullable(foreseen.get(by.commandId()))
                        .or(() -> door.receipt(by.commandId()).map(Receipt::digest));
        if (before.isEmpty()) {
            return new RowOutcome.Rejected(Rejection.of(new CommandRefused(refused).details()));
        }
        return before.get().equals(by.digest())
                ? new RowOutcome.Unchanged()
                : new RowOutcome.Rejected(
                        Rejection.of(Column.RECORD_NO, ImportRefusal.RECORD_DIFFERS));
    }
}
