package org.mingzhang.command.upkeep.recordaccountchange;

import static org.mingzhang.upkeep.UpkeepRefusal.ACCOUNT_CHANGE_ALREADY_RECORDED;
import static org.mingzhang.upkeep.UpkeepRefusal.ACCOUNT_CHANGE_MALFORMED;

import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.upkeep.Roster;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.AccountsChanged;

/** Decides whether a change of an account is put on record, and what the roster is after it. */
public final class RecordAccountChangeDecision {
    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");

    private RecordAccountChangeDecision() {}

    public static Decision decide(
            RecordAccountChange command, Upkeep state, Records records, Facts facts) {
        Roster known = state.roster();
        return Checks.under(facts)
                .must(
                        () -> PSEUDONYM.matcher(command.account()).matches(),
                        ACCOUNT_CHANGE_MALFORMED,
                        "/account")
                .must(() -> !command.changes().isEmpty(), ACCOUNT_CHANGE_MALFORMED, "/changes")
                .must(() -> command.generation() > 0, ACCOUNT_CHANGE_MALFORMED, "/generation")
                .must(
                        () ->
                                known.of(command.account())
                                        .map(Roster.Entry::generation)
                                        .map(each -> each < command.generation())
                                        .orElse(true),
                        ACCOUNT_CHANGE_ALREADY_RECORDED,
                        "/generation")
                .accept(
                        () ->
                                List.of(
                                        new AccountsChanged(
                                                state.accountChanges() + 1,
                                                command.account(),
                                                command.changes(),
                                                command.roles(),
                                                command.generation(),
                                                command.seal(),
                                                after(known, command),
                                                facts.today())));
    }

    private static ContentDigest after(Roster known, RecordAccountChange command) {
        return known.with(new Roster.Entry(command.account(), command.generation(), command.seal()))
                .digest();
    }
}
