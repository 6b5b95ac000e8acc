package org.mingzhang.command.upkeep.recordfinding;

import static org.mingzhang.upkeep.UpkeepRefusal.FINDING_ALREADY_RECORDED;
import static org.mingzhang.upkeep.UpkeepRefusal.FINDING_MALFORMED;

import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.WatchFound;

/** Decides whether a finding of the watch is put on record: when it begins, and when it grows. */
public final class RecordFindingDecision {
    /** A finding that has become so many times as large is worth another entry. */
    private static final int GROWN = 10;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");
    private static final Pattern AREA = Pattern.compile("[a-z]+");

    private RecordFindingDecision() {}

    public static Decision decide(
            RecordFinding command, Upkeep state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(() -> CODE.matcher(command.code()).matches(), FINDING_MALFORMED, "/code")
                .must(() -> AREA.matcher(command.area()).matches(), FINDING_MALFORMED, "/area")
                .must(() -> command.count() > 0, FINDING_MALFORMED, "/count")
                .must(() -> isNews(command, state), FINDING_ALREADY_RECORDED, "/code")
                .accept(
                        () ->
                                List.of(
                                        new WatchFound(
                                                command.code(),
                                                command.area(),
                                                command.count(),
                                                command.first(),
                                                command.seenAt(),
                                                facts.today())));
    }

    private static boolean isNews(RecordFinding command, Upkeep state) {
        return state.finding(command.code(), command.area())
                .map(known -> command.count() / GROWN >= known.count())
                .orElse(true);
    }
}
