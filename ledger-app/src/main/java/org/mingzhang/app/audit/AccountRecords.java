package org.mingzhang.app.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.audit.LedgerAudit.Finding;
import org.mingzhang.app.audit.LedgerAudit.Kind;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.platform.access.roster.StandingAccount;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.Roster;
import org.mingzhang.upkeep.event.AccountsChanged;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Whether the accounts are what is on record of them: none gone, none set back, each change
 * recorded. Who has the database alone can do all of these, though no row can be made or edited.
 */
public final class AccountRecords {
    /** A change is on record within seconds of it. */
    public static final Duration RECORDED_WITHIN = Duration.ofMinutes(3);

    private final StoredEvents stored;
    private final AccessAudit accounts;
    private final RosterTable table;
    private final InstantSource clock;

    public AccountRecords(
            StoredEvents stored, AccessAudit accounts, RosterTable table, InstantSource clock) {
        this.stored = stored;
        this.accounts = accounts;
        this.table = table;
        this.clock = clock;
    }

    /** What does not fit, in two looks: an account may be changed between two questions. */
    public List<Finding> findings() {
        if (!table.exists()) {
            return List.of();
        }
        List<Finding> first = look();
        if (first.isEmpty()) {
            return first;
        }
        List<Finding> both = new ArrayList<>(look());
        both.retainAll(first);
        return both;
    }

    private List<Finding> look() {
        Optional<AccountsChanged> last = last();
        List<RosterTable.Row> rows = table.all();
        List<StandingAccount> standing = accounts.standing();
        List<Finding> findings = new ArrayList<>();
        Roster roster = RosterTable.roster(rows);
        if (last.isPresent() && !fits(roster, last.get())) {
            // The table follows its record; the process may have ended in between.
            Roster followed = roster.with(Roster.Entry.of(last.get()));
            roster = fits(followed, last.get()) ? followed : roster;
        }
        if (last.isEmpty() ? !rows.isEmpty() : !fits(roster, last.get()) || renamed(rows)) {
            long position = last.map(each -> position(each.number())).orElse(0L);
            findings.add(new Finding(Kind.ROSTER_DIFFERS, position, null));
        }
        Map<String, Long> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put(row.entry().account(), row.number()));
        last.ifPresent(each -> numbers.put(each.account(), each.number()));
        compare(roster, standing, numbers, last.isPresent(), findings);
        return findings;
    }

    private void compare(
            Roster roster,
            List<StandingAccount> standing,
            Map<String, Long> numbers,
            boolean begun,
            List<Finding> findings) {
        Set<String> there = new HashSet<>();
        for (StandingAccount each : standing) {
            there.add(each.account());
            Roster.@Nullable Entry recorded = roster.of(each.account()).orElse(null);
            long number = numbers.getOrDefault(each.account(), 0L);
            if (each.isSetBack(recorded, begun)) {
                findings.add(finding(Kind.ACCOUNT_SET_BACK, number, each.account()));
            } else if (each.isAhead(recorded) && isOld(each.changedAt())) {
                findings.add(finding(Kind.ACCOUNTS_UNRECORDED, number, each.account()));
            }
        }
        roster.entries().values().stream()
                .filter(each -> !each.isGone() && !there.contains(each.account()))
                .forEach(
                        each ->
                                findings.add(
                                        finding(
                                                Kind.ACCOUNT_MISSING,
                                                numbers.getOrDefault(each.account(), 0L),
                                                each.account())));
    }

    private boolean isOld(@Nullable Instant changedAt) {
        return changedAt != null && changedAt.isBefore(clock.instant().minus(RECORDED_WITHIN));
    }

    /** A row that names another login than its pseudonym is of. */
    private boolean renamed(List<RosterTable.Row> rows) {
        return rows.stream()
                .filter(row -> !row.login().isEmpty())
                .anyMatch(
                        row ->
                                !accounts.pseudonyms()
                                        .of(row.login())
                                        .equals(row.entry().account()));
    }

    private static boolean fits(Roster roster, AccountsChanged last) {
        return roster.digest().equals(last.roster());
    }

    private Optional<AccountsChanged> last() {
        String stream = UpkeepEvent.ACCOUNTS.toString();
        return stored.lastSequence(stream)
                .flatMap(sequence -> stored.stream(stream, sequence).stream().findFirst())
                .flatMap(event -> OwnEvent.read(event, AccountsChanged.class));
    }

    private Finding finding(Kind kind, long number, String account) {
        return new Finding(kind, position(number), null, account);
    }

    /** Where a record stands in the ledger; 0 when there is none. */
    private long position(long number) {
        return number < 1
                ? 0
                : stored.stream(UpkeepEvent.ACCOUNTS.toString(), number - 1).stream()
                        .findFirst()
                        .map(event -> event.position())
                        .orElse(0L);
    }
}
