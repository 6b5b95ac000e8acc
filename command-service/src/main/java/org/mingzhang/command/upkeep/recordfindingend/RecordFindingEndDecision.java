package org.mingzhang.command.upkeep.recordfindingend;

import static org.mingzhang.upkeep.UpkeepRefusal.FINDING_NOT_ON_RECORD;

import java.util.List;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.WatchFindingEnded;

/** Decides whether the end of a finding is put on record. */
public final class RecordFindingEndDecision {
    private RecordFindingEndDecision() {}

    public static Decision decide(
            RecordFindingEnd command, Upkeep state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(
                        () -> state.finding(command.code(), command.area()).isPresent(),
                        FINDING_NOT_ON_RECORD,
                        "/code")
                .accept(
                        () ->
                                List.of(
                                        new WatchFindingEnded(
                                                command.code(),
                                                command.area(),
                                                command.count(),
                                                facts.today())));
    }
}
