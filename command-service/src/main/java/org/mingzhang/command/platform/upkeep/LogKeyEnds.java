package org.mingzhang.command.platform.upkeep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.upkeep.recordlogkeyend.RecordLogKeyEnd;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.Succession.Handover;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.shared.AccountId;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Holds the handovers of the public log's keys against what is on record, and records what is
 * missing. The log is the first to know: its keeper changes the key without the ledger.
 */
public final class LogKeyEnds {
    private static final AccountId KEEPER = new AccountId("log-keeper");
    private static final String REASON = "公开日志更换密钥 (the key of the public log was changed)";

    private final OwnRecords records;

    LogKeyEnds(OwnRecords records) {
        this.records = records;
    }

    /**
     * Records each end of a key that is not on record yet.
     *
     * @param log its files, by path
     * @return the receipts of those
     * @throws org.mingzhang.merkle.note.MalformedNote when the log's files are damaged
     * @throws org.mingzhang.platform.web.FaultException when one cannot be recorded
     */
    public List<Receipt> recordMissing(Function<String, Optional<byte[]>> log) {
        KeyList listed = Succession.listed(log);
        if (listed.ended().isEmpty()) {
            return List.of();
        }
        Upkeep known = records.state(UpkeepEvent.LOG_KEYS);
        return listed.ended().keySet().stream()
                .filter(key -> !known.hasEnded(key.toString()))
                .flatMap(key -> Succession.handover(key, listed, log).stream())
                .filter(handover -> !handover.successors().isEmpty())
                .sorted(Comparator.comparingLong(handover -> handover.last().size()))
                .flatMap(handover -> record(handover).stream())
                .toList();
    }

    /** Empty when somebody else was faster, and does so under other settings. */
    private Optional<Receipt> record(Handover handover) {
        String key = handover.ended().toString();
        try {
            return Optional.of(
                    records.record(
                            new RecordLogKeyEnd(
                                    key,
                                    handover.last().size(),
                                    handover.last().root().base64(),
                                    handover.successors().getFirst().toString()),
                            KEEPER,
                            REASON,
                            key));
        } catch (FaultException refused) {
            if (records.state(UpkeepEvent.LOG_KEYS).hasEnded(key)) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
