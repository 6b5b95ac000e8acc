package org.mingzhang.command.platform.upkeep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.upkeep.recordaccountchange.RecordAccountChange;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.platform.access.roster.StandingAccount;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.shared.AccountId;
import org.mingzhang.upkeep.Roster;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.AccountChange;
import org.mingzhang.upkeep.event.AccountsChanged;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Holds the accounts as they stand against what is on record of them, and records what is missing.
 * It goes forward only: a row that was set back, or is gone, is left for the watch to find.
 */
public final class AccountChanges {
    private static final AccountId KEEPER = new AccountId("account-keeper");
    private static final String REASON = "账号变更 (an account was changed)";

    /** Somebody else may be recording at the same moment. */
    private static final int LOOKS = 5;

    private final OwnRecords records;
    private final AccessAudit audit;
    private final Accounts accounts;
    private final RosterTable table;
    private volatile long seen = -1;

    AccountChanges(OwnRecords records, AccessAudit audit, Accounts accounts, RosterTable table) {
        this.records = records;
        this.audit = audit;
        this.accounts = accounts;
        this.table = table;
    }

    /**
     * Records each change that is not on record yet. Where nothing is on record so far, the
     * accounts are first taken over as they stand.
     *
     * @return the receipts of those
     * @throws IllegalStateException when the roster is not what was recorded last
     * @throws FaultException when one cannot be recorded
     */
    public synchronized List<Receipt> recordMissing() {
        long changes = table.changes();
        if (changes == seen) {
            return List.of();
        }
        Roster known = known();
        if (known.entries().isEmpty()) {
            audit.standing().stream()
                    .filter(each -> each.genuine() && each.generation() == 0)
                    .forEach(each -> accounts.takeOver(new AccountId(each.login()), 0));
        }
        List<Receipt> done = new ArrayList<>();
        for (StandingAccount each : audit.standing()) {
            Roster.@Nullable Entry recorded = known.of(each.account()).orElse(null);
            if (each.isAhead(recorded)) {
                record(each, recorded == null ? 0 : recorded.generation()).ifPresent(done::add);
            }
        }
        // What was changed while this went on raised the count, and is found the next time.
        seen = changes;
        return done;
    }

    /**
     * Records what an act changes, as one change of each account: this process does not look in
     * between.
     */
    public synchronized void recordAfter(Runnable act) {
        act.run();
        recordMissing();
    }

    /** What was taken over, by pseudonym. */
    public record TakenOver(List<String> removed, List<String> accounts) {
        public TakenOver {
            removed = List.copyOf(removed);
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * Puts the accounts on record as they stand, whatever became of them: those that are gone as
     * gone, those that were set back as taken over. The roster is made again of what the ledger
     * says. Rows that no program wrote stay out.
     *
     * @throws FaultException when something cannot be recorded
     */
    public synchronized TakenOver takeOver() {
        Upkeep state = records.state(UpkeepEvent.ACCOUNTS);
        Map<String, StandingAccount> standing = standing(each -> true);
        Map<String, String> logins =
                table.all().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.entry().account(), RosterTable.Row::login));
        standing.values().forEach(each -> logins.put(each.account(), each.login()));
        table.clear();
        state.accounts().forEach(each -> keep(each, logins.getOrDefault(each.account(), "")));
        List<String> removed = new ArrayList<>();
        for (AccountsChanged last : state.accounts()) {
            if (!Roster.Entry.of(last).isGone() && !standing.containsKey(last.account())) {
                submit(
                        new RecordAccountChange(
                                last.account(),
                                List.of(AccountChange.REMOVED),
                                List.of(),
                                last.generation() + 1,
                                Roster.GONE));
                last().ifPresent(now -> keep(now, logins.getOrDefault(now.account(), "")));
                removed.add(last.account());
            }
        }
        Roster known = records.state(UpkeepEvent.ACCOUNTS).roster();
        List<String> taken = new ArrayList<>();
        for (StandingAccount each : standing.values()) {
            Roster.@Nullable Entry recorded = known.of(each.account()).orElse(null);
            if (each.isSetBack(recorded, true)) {
                accounts.takeOver(
                        new AccountId(each.login()), recorded == null ? 0 : recorded.generation());
                taken.add(each.account());
            }
        }
        seen = -1;
        recordMissing();
        return new TakenOver(removed, taken);
    }

    private Map<String, StandingAccount> standing(Predicate<StandingAccount> which) {
        Map<String, StandingAccount> all = new LinkedHashMap<>();
        audit.standing().stream().filter(which).forEach(each -> all.put(each.account(), each));
        return all;
    }

    /** What the table says, when that is what was recorded last; a crash may have parted them. */
    private Roster known() {
        for (int look = 0; look < LOOKS; look++) {
            Optional<AccountsChanged> last = last();
            Roster kept = RosterTable.roster(table.all());
            if (last.isEmpty() ? kept.entries().isEmpty() : fits(kept, last.get())) {
                return kept;
            }
            if (last.isPresent() && fits(kept.with(Roster.Entry.of(last.get())), last.get())) {
                keep(last.get(), login(last.get().account()));
            }
        }
        throw new IllegalStateException(
                "access.roster is not what was recorded last; see who changed it, then"
                        + " ./ledger accounts take-over");
    }

    private static boolean fits(Roster roster, AccountsChanged last) {
        return roster.digest().equals(last.roster());
    }

    private String login(String account) {
        return standing(each -> each.account().equals(account)).values().stream()
                .map(StandingAccount::login)
                .findFirst()
                .orElse("");
    }

    private Optional<AccountsChanged> last() {
        return records.last(UpkeepEvent.ACCOUNTS).map(AccountsChanged.class::cast);
    }

    /** Empty when somebody else was faster. */
    private Optional<Receipt> record(StandingAccount each, long recorded) {
        try {
            Receipt receipt =
                    submit(
                            new RecordAccountChange(
                                    each.account(),
                                    each.since(recorded),
                                    each.roles(),
                                    each.generation(),
                                    each.seal()));
            long number = receipt.events().getFirst().sequence() + 1;
            table.keep(new RosterTable.Row(each.login(), each.entry(), number));
            return Optional.of(receipt);
        } catch (FaultException refused) {
            long now =
                    records.state(UpkeepEvent.ACCOUNTS)
                            .roster()
                            .of(each.account())
                            .map(Roster.Entry::generation)
                            .orElse(0L);
            if (now >= each.generation()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Receipt submit(RecordAccountChange change) {
        return records.record(
                change,
                KEEPER,
                REASON,
                change.account() + " " + change.generation() + " " + change.seal().hex());
    }

    private void keep(AccountsChanged recorded, String login) {
        table.keep(new RosterTable.Row(login, Roster.Entry.of(recorded), recorded.number()));
    }
}
