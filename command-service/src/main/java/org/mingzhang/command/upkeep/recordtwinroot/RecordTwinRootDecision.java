package org.mingzhang.command.upkeep.recordtwinroot;

import static org.mingzhang.upkeep.UpkeepRefusal.TWIN_NOT_GROWN;
import static org.mingzhang.upkeep.UpkeepRefusal.TWIN_ROOT_MALFORMED;

import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.TwinRootRecorded;

/** Decides whether a root of the twin is put on record. */
public final class RecordTwinRootDecision {
    private static final Pattern ROOT = Pattern.compile("[A-Za-z0-9+/]{43}=");

    /** A dash, the twin's name, and the signature. */
    private static final Pattern LINE =
            Pattern.compile("\u2014 [^\\s+\\p{Cntrl}]+/sm3 [A-Za-z0-9+/]+=*");

    private RecordTwinRootDecision() {}

    public static Decision decide(
            RecordTwinRoot command, Upkeep state, Records records, Facts facts) {
        long known = state.twin() == null ? 0 : state.twin().logSize();
        return Checks.under(facts)
                .must(() -> ROOT.matcher(command.root()).matches(), TWIN_ROOT_MALFORMED, "/root")
                .must(
                        () -> LINE.matcher(command.signature()).matches(),
                        TWIN_ROOT_MALFORMED,
                        "/signature")
                .must(() -> command.logSize() > known, TWIN_NOT_GROWN, "/logSize")
                .accept(
                        () ->
                                List.of(
                                        new TwinRootRecorded(
                                                command.logSize(),
                                                command.root(),
                                                command.signature(),
                                                command.readAt(),
                                                facts.today())));
    }
}
