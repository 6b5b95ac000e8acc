package org.mingzhang.command.upkeep.recordlogkeyend;

import static org.mingzhang.upkeep.UpkeepRefusal.LOG_KEY_END_ALREADY_RECORDED;
import static org.mingzhang.upkeep.UpkeepRefusal.LOG_KEY_MALFORMED;
import static org.mingzhang.upkeep.UpkeepRefusal.LOG_SIZE_IMPOSSIBLE;

import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.LogKeyEnded;

/** Decides whether the end of a key is put on record. */
public final class RecordLogKeyEndDecision {
    /** The name of the log, eight digits, and the key. */
    private static final Pattern KEY =
            Pattern.compile("[^\\s+\\p{Cntrl}]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]+=*");

    private RecordLogKeyEndDecision() {}

    public static Decision decide(
            RecordLogKeyEnd command, Upkeep state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(() -> isKey(command.endedKey()), LOG_KEY_MALFORMED, "/endedKey")
                .must(
                        () ->
                                isKey(command.successor())
                                        && nameOf(command.successor())
                                                .equals(nameOf(command.endedKey()))
                                        && !command.successor().equals(command.endedKey()),
                        LOG_KEY_MALFORMED,
                        "/successor")
                .must(() -> command.logSize() > 0, LOG_SIZE_IMPOSSIBLE, "/logSize")
                .must(
                        () -> !state.hasEnded(command.endedKey()),
                        LOG_KEY_END_ALREADY_RECORDED,
                        "/endedKey")
                .accept(
                        () ->
                                List.of(
                                        new LogKeyEnded(
                                                command.endedKey(),
                                                command.logSize(),
                                                command.root(),
                                                command.successor(),
                                                facts.today())));
    }

    private static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    private static String nameOf(String key) {
        return key.substring(0, key.indexOf('+'));
    }
}
