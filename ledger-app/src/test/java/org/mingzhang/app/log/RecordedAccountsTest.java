package org.mingzhang.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.upkeep.event.AccountChange.CREATED;
import static org.mingzhang.upkeep.event.AccountChange.DISABLED;
import static org.mingzhang.upkeep.event.AccountChange.PASSWORD_SET;
import static org.mingzhang.upkeep.event.AccountChange.REMOVED;
import static org.mingzhang.upkeep.event.AccountChange.TAKEN_OVER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.FolderSource;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.app.watch.Finding;
import org.mingzhang.app.watch.WatchedLedger;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.access.roster.Pseudonyms;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.shared.AccountId;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.Roster;
import org.mingzhang.upkeep.event.AccountsChanged;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.wire.WireJson;

/** Each change of an account is on record, once, whoever made it and whatever ended in between. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordedAccountsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AccountId AUDITOR = new AccountId("auditor");
    private static final AccountId CLERK = new AccountId("clerk");

    @TempDir static Path folder;

    private static final Map<String, String> PSEUDONYMS = new HashMap<>();

    private final Console console = new Console();

    @BeforeAll
    static void a_ledger_with_two_accounts() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Accounts accounts = node.part(Accounts.class);
            accounts.changePassword(
                    AUDITOR,
                    accounts.create(AUDITOR, Set.of(Role.REVIEWER), List.of()),
                    "p".repeat(14));
            accounts.create(CLERK, Set.of(Role.RECORDER), List.of());
            Staged.accountsOnRecord(node);
            Pseudonyms pseudonyms = new Pseudonyms(node.part(RowSeals.class));
            for (String login : List.of("admin", "auditor", "clerk")) {
                PSEUDONYMS.put(login, pseudonyms.of(login));
            }
        }
    }

    @Test
    @Order(1)
    void each_change_is_on_record_once_under_a_pseudonym() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            List<AccountsChanged> first = recorded(node);
            assertThat(first)
                    .filteredOn(each -> each.account().equals(PSEUDONYMS.get("auditor")))
                    .flatExtracting(AccountsChanged::changes)
                    .containsExactly(CREATED, PASSWORD_SET);
            node.part(Accounts.class).disable(CLERK);
            Staged.accountsOnRecord(node);

            List<AccountsChanged> all = recorded(node);
            assertThat(all)
                    .hasSize(first.size() + 1)
                    .startsWith(first.toArray(AccountsChanged[]::new));
            AccountsChanged last = all.getLast();
            assertThat(last.account()).isEqualTo(PSEUDONYMS.get("clerk"));
            assertThat(last.changes()).containsExactly(DISABLED);
            assertThat(last.roles()).containsExactly("RECORDER");
            assertThat(last.generation()).isEqualTo(2);
            assertThat(all)
                    .extracting(AccountsChanged::number)
                    .isEqualTo(LongStream.rangeClosed(1, all.size()).boxed().toList());
            assertThat(all)
                    .as("names no login")
                    .noneMatch(each -> each.toString().matches(".*(auditor|clerk|admin).*"));
            Map<String, Roster.Entry> roster = new HashMap<>();
            all.forEach(each -> roster.put(each.account(), Roster.Entry.of(each)));
            assertThat(last.roster()).isEqualTo(new Roster(roster).digest());
        }
        assertThat(found()).isEmpty();
    }

    @Test
    @Order(2)
    void the_page_is_for_who_keeps_or_reviews_accounts() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            AccountId other = new AccountId("other");
            node.part(Accounts.class).create(other, Set.of(Role.RECORDER), List.of());
            node.part(Accounts.class)
                    .changePassword(
                            other, node.part(Accounts.class).resetPassword(other), "q".repeat(14));
            Staged.accountsOnRecord(node);
            assertThat(get(node, AUDITOR, "/upkeep/accounts").body())
                    .contains("账号变更", PSEUDONYMS.get("clerk"), ">clerk<");
            for (String path :
                    List.of(
                            "/upkeep/accounts",
                            "/api/v1/upkeep/accounts",
                            "/api/v1/upkeep/accounts/timeline",
                            "/api/v1/upkeep/accounts/diff?from=1&to=2")) {
                assertThat(get(node, other, path).statusCode()).as(path).isEqualTo(403);
                assertThat(get(node, AUDITOR, path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    @Order(3)
    void a_change_made_in_the_terminal_is_on_record_when_it_ends() throws Exception {
        assertThat(ledger("accounts", "create", "typed", "--role", "REVIEWER")).isZero();
        assertThat(found()).isEmpty();
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            assertThat(recorded(node).getLast().changes()).containsExactly(CREATED);
        }
    }

    @Test
    @Order(4)
    void only_a_change_that_stays_unrecorded_is_told_of() throws Exception {
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            node.part(Accounts.class).resetPassword(AUDITOR);
        }
        assertThat(found()).as("only just").isEmpty();
        assertThat(found(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(4))))
                .containsExactly("ACCOUNTS_UNRECORDED");
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Staged.accountsOnRecord(node);
        }
        assertThat(found(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(4)))).isEmpty();
    }

    @Test
    @Order(5)
    void what_was_done_behind_the_door_goes_on_record_when_somebody_answers_for_it()
            throws Exception {
        owner("delete from access.account where login = 'typed'; delete from access.roster");
        assertThat(found()).contains("ROSTER_DIFFERS");

        assertThat(ledger("accounts", "take-over")).as(console.out()).isZero();

        assertThat(found()).isEmpty();
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            assertThat(recorded(node).getLast().changes()).containsExactly(REMOVED);
        }
    }

    /** Rows from before the changes were counted. */
    @Test
    @Order(6)
    void a_ledger_from_before_alarms_nobody_and_is_taken_over_by_its_next_start() throws Exception {
        Path older = folder.resolve("older");
        try (LedgerNode node = LedgerNode.entering(older, notice -> {})) {
            node.part(Accounts.class).create(CLERK, Set.of(Role.RECORDER), List.of());
            OlderAccounts.make(node);
            assertThat(node.part(Accounts.class).find(CLERK)).as("its seal holds").isPresent();
        }
        assertThat(found(older, Clock.systemUTC())).isEmpty();
        try (LedgerNode node = LedgerNode.serving(older, 0, notice -> {})) {
            Staged.accountsOnRecord(node);
            assertThat(recorded(node))
                    .filteredOn(each -> each.generation() == 1)
                    .flatExtracting(AccountsChanged::changes)
                    .contains(TAKEN_OVER);
            assertThat(node.part(ApiTokens.class).of(CLERK)).isEmpty();
        }
        assertThat(found(older, Clock.systemUTC())).isEmpty();
    }

    private static List<String> found() throws IOException {
        return found(Clock.systemUTC());
    }

    private static List<String> found(Clock clock) throws IOException {
        return found(folder, clock);
    }

    /** What a watch finds of accounts. */
    private static List<String> found(Path folder, Clock clock) throws IOException {
        List<Finding> alarms = new CopyOnWriteArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                WatchedLedger watched =
                        new WatchedLedger(
                                FolderSource.of(folder, database),
                                RulebookLoader.fromClasspath(),
                                clock,
                                Instant.MAX,
                                alarms::add)) {
            watched.watch().once();
        }
        return alarms.stream()
                .map(finding -> finding.kind().name())
                .filter(kind -> kind.startsWith("ACCOUNT") || kind.startsWith("ROSTER"))
                .toList();
    }

    private static List<AccountsChanged> recorded(LedgerNode node) {
        return node.part(StoredEvents.class).stream(UpkeepEvent.ACCOUNTS.toString()).stream()
                .map(event -> read(event.payload()))
                .toList();
    }

    private static AccountsChanged read(byte[] json) {
        try {
            return WireJson.mapper().readValue(json, AccountsChanged.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void owner(String sql) throws Exception {
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {});
                Connection owner = node.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static HttpResponse<String> get(LedgerNode node, AccountId as, String path)
            throws Exception {
        String token = node.part(ApiTokens.class).issue(as, "test", Duration.ofHours(1)).secret();
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private int ledger(String... words) {
        return console.on(folder, words);
    }
}
