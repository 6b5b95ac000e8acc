package org.mingzhang.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.watch.Finding.Kind;

/**
 * What an insider does to accounts with rows that carry the seal they were once given, or with none
 * at all (A19). The door cannot tell; the record of each change can.
 */
class SetBackAccountsTest extends WatchedScenario {
    private static final String OLDER_ACCOUNT =
            "delete from access.token where login = '%1$s';"
                    + " delete from access.account where login = '%1$s';"
                    + " insert into access.account select * from kept.older_account"
                    + " where login = '%1$s'";

    private static final String WITH_ROSTER =
            "; update access.roster r set generation = a.generation, seal ="
                    + " encode(sha256(a.seal), 'hex') from access.account a"
                    + " where r.login = '%s' and a.login = r.login";

    @BeforeEach
    void as_they_are() throws Exception {
        for (String table : new String[] {"account", "token", "roster"}) {
            act("create table kept.now_" + table + " as table access." + table);
        }
    }

    @AfterEach
    void as_they_were() throws Exception {
        act("delete from access.token; delete from access.account; delete from access.roster");
        for (String table : new String[] {"account", "token", "roster"}) {
            act("insert into access." + table + " select * from kept.now_" + table);
            act("drop table kept.now_" + table);
        }
    }

    static Stream<Arguments> acts() {
        return Stream.of(
                arguments(
                        "an account deleted",
                        Kind.ACCOUNT_MISSING,
                        "delete from access.account where login = 'reviewer'"),
                arguments(
                        "a disabled account put back",
                        Kind.ACCOUNT_SET_BACK,
                        OLDER_ACCOUNT.formatted("approver")),
                arguments(
                        "a revoked token put back",
                        Kind.ACCOUNT_SET_BACK,
                        "insert into access.token select * from kept.older_token"),
                arguments(
                        "the account put back with its token",
                        Kind.ACCOUNT_SET_BACK,
                        OLDER_ACCOUNT.formatted("recorder")
                                + "; insert into access.token select * from kept.older_token"),
                arguments("the roster deleted", Kind.ROSTER_DIFFERS, "delete from access.roster"),
                arguments(
                        "account and roster deleted",
                        Kind.ROSTER_DIFFERS,
                        "delete from access.account where login = 'reviewer';"
                                + " delete from access.roster where login = 'reviewer'"),
                arguments(
                        "the roster set back with the account",
                        Kind.ROSTER_DIFFERS,
                        OLDER_ACCOUNT.formatted("approver") + WITH_ROSTER.formatted("approver")),
                arguments(
                        "the roster set back with the account that was recorded last",
                        Kind.ACCOUNT_SET_BACK,
                        OLDER_ACCOUNT.formatted("recorder") + WITH_ROSTER.formatted("recorder")));
    }

    @ParameterizedTest(name = "A19 {0}")
    @MethodSource("acts")
    void an_account_set_back_behind_the_door_is_found_out(String name, Kind kind, String act)
            throws Exception {
        assertFound("A19 " + name, kind, () -> act(act));
        assertThat(kinds()).as("each row has its seal").doesNotContain(Kind.ACCOUNT_FORGED);
    }

    /** The name of no account stands in a finding. */
    @Test
    void the_audit_tells_which_and_ends_accordingly() throws Exception {
        Console console = new Console();
        assertThat(console.on(folder, "audit")).as("the control: " + console.out()).isZero();
        String pseudonym = text("select account from access.roster where login = 'reviewer'");

        act("delete from access.account where login = 'reviewer'");

        assertThat(console.on(folder, "audit")).isEqualTo(1);
        assertThat(console.out()).contains("账号 " + pseudonym + " 已登记").doesNotContain("reviewer");
        assertThat(console.on(folder, "audit", "--json")).isEqualTo(1);
        assertThat(console.json().at("/findings/0/kind").textValue()).isEqualTo("ACCOUNT_MISSING");
        assertThat(console.json().at("/findings/0/account").textValue()).isEqualTo(pseudonym);
    }
}
