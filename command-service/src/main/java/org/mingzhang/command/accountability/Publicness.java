package org.mingzhang.command.accountability;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.rulebook.Entry;

/** Where something is made known: by a channel and in a scope that the rulebook knows. */
public final class Publicness {
    private Publicness() {}

    /** The place is named, with a known channel and scope. */
    public static UnaryOperator<Checks> known(Publicity where, Facts facts) {
        var rule = facts.rulebook().handling().publicity();
        return checks ->
                checks.must(
                                () -> lists(rule.channels(), where.channel()),
                                AftermathRefusal.CHANNEL_UNKNOWN,
                                "/where/channel",
                                where.channel())
                        .must(
                                () -> lists(rule.scopes(), where.scope()),
                                AftermathRefusal.SCOPE_UNKNOWN,
                                "/where/scope",
                                where.scope());
    }

    /** True when a code is one of these. */
    public static boolean lists(List<Entry> entries, String code) {
        return entries.stream().anyMatch(entry -> entry.code().equals(code));
    }
}
