package org.mingzhang.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.wire.WireJson;

/**
 * What insiders do to lists, projections, guards and settings, found by a watch that found nothing
 * before. The numbers are those of the list of attacks.
 */
class ChangedDatabaseTest extends WatchedScenario {
    static Stream<Arguments> changedLists() {
        return Stream.of(
                arguments("A14", Kind.LIST_DIFFERS, "update view.case_row set stage = 'INVENTED'"),
                arguments(
                        "A14",
                        Kind.LIST_DIFFERS,
                        "update view.cadre_row set restricted_until = date '2020-01-01'"
                                + " where first_position ="
                                + " (select max(first_position) from view.cadre_row)"),
                arguments(
                        "A14",
                        Kind.LIST_DIFFERS,
                        "update view.cadre_row set search_text = 'nobody'"),
                arguments("A14", Kind.LIST_LACKS, "delete from view.case_row"),
                arguments(
                        "A14",
                        Kind.LIST_INVENTS,
                        "insert into view.due_row (stream_id, first_position,"
                                + " origin, organs, search_text)"
                                + " values ('cadre:NOBODY', 9999, 'NATIVE', '{}', '')"),
                arguments(
                        "A15 letter deleted",
                        Kind.EVENT_NOT_LISTED,
                        "delete from view.dead_letter where processingGroup = 'dues'"),
                arguments(
                        "A15 letters emptied", Kind.EVENT_NOT_LISTED, "truncate view.dead_letter"),
                arguments(
                        "A15 letter forged",
                        Kind.LETTER_IDLE,
                        "insert into view.dead_letter select 'forged', 'cases', stream_id, 0,"
                                + " 'event', event_id, '', 'string', null, '', null, null, null,"
                                + " null, null, null, '' from ledger.event where position ="
                                + " (select max(position) from ledger.event where stream_id in"
                                + " (select 'accountability:' || case_id from view.case_row))"),
                arguments(
                        "A15 ahead",
                        Kind.PROCESSOR_AHEAD,
                        "update view.token_entry set token ="
                                + " convert_to('{\"globalIndex\":999999}', 'UTF8')"),
                arguments(
                        "A15 back",
                        Kind.PROCESSOR_SET_BACK,
                        "update view.token_entry set token ="
                                + " convert_to('{\"globalIndex\":5}', 'UTF8')"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changedLists")
    void a_changed_list_is_found_out(String attack, Kind kind, String act) throws Exception {
        assertFound(attack + " " + kind, kind, () -> act(act));
    }

    static Stream<Arguments> accounts() {
        String copied =
                "insert into access.account select %s, password_hash, password_set_at, must_change,"
                        + " disabled, %s, organs, created_at, seal from access.account where login ="
                        + " 'admin'";
        return Stream.of(
                arguments("hidden account", copied.formatted("'hidden'", "roles")),
                arguments(
                        "granted a role",
                        "update access.account set roles = roles || '{PUBLISHER}' where login ="
                                + " (select min(login) from access.account where 'ADMIN' <> all (roles))"),
                arguments(
                        "another's password",
                        "update access.account set password_hash = password_hash || 'x'"
                                + " where login = 'admin'"),
                arguments("without a seal", "update access.account set seal = null"));
    }

    @ParameterizedTest(name = "A19 {0}")
    @MethodSource("accounts")
    void an_account_changed_behind_the_door_is_found_out(String name, String act) throws Exception {
        act("create table if not exists kept.accounts as table access.account");
        try {
            assertFound("A19 " + name, Kind.ACCOUNT_FORGED, () -> act(act));
        } finally {
            act(
                    "delete from access.account where login = 'hidden';"
                            + " update access.account a set roles = k.roles, seal = k.seal,"
                            + " password_hash = k.password_hash from kept.accounts k"
                            + " where k.login = a.login");
        }
    }

    @Test
    void a_key_destroyed_without_a_lawful_order_is_found_out() throws Exception {
        act("create table kept.keys as table ledger.sealing_key");
        try {
            act(
                    "delete from ledger.sealing_key where scope ="
                            + " (select min(scope) from ledger.sealing_key)");
            assertFoundByOneLook("A23 a key destroyed", Kind.KEY_MISSING);
        } finally {
            act("insert into ledger.sealing_key select * from kept.keys on conflict do nothing");
        }
    }

    static Stream<Arguments> guards() {
        return Stream.of(
                arguments(
                        Kind.GUARD,
                        "alter table access.account drop constraint admin_stands_alone;"
                                + " update access.account set roles = '{ADMIN,RECORDER}'"
                                + " where login = 'admin'",
                        "update access.account set roles = '{ADMIN}' where login = 'admin';"
                                + " alter table access.account add constraint admin_stands_alone"
                                + " check (not 'ADMIN' = any (roles) or cardinality(roles) = 1)"),
                arguments(
                        Kind.GUARD,
                        "alter table access.token disable trigger token_changed",
                        "alter table access.token enable always trigger token_changed"),
                arguments(
                        Kind.GUARD,
                        "alter table ledger.event disable trigger event_is_immutable",
                        "alter table ledger.event enable always trigger event_is_immutable"),
                arguments(
                        Kind.GUARD,
                        "alter table ledger.event enable trigger event_is_immutable",
                        "alter table ledger.event enable always trigger event_is_immutable"),
                arguments(
                        Kind.GUARD,
                        "alter table ledger.sealing_key disable trigger sealing_key_is_immutable",
                        "alter table ledger.sealing_key enable always trigger"
                                + " sealing_key_is_immutable"),
                arguments(
                        Kind.GUARD,
                        "create or replace function ledger.refuse_change() returns trigger"
                                + " language plpgsql as $$ begin return null; end $$",
                        """
                        create or replace function ledger.refuse_change()
                        returns trigger language plpgsql as $$
                        begin
                            raise exception 'ledger.% is append-only: % refused', tg_table_name, tg_op
                                using errcode = 'insufficient_privilege';
                        end
                        $$
                        """),
                arguments(
                        Kind.GUARD,
                        "create function ledger.alter_it() returns trigger language plpgsql as"
                                + " $$ begin return new; end $$; create trigger quiet before insert"
                                + " on ledger.event for each row execute function ledger.alter_it()",
                        "drop function ledger.alter_it() cascade"),
                arguments(
                        Kind.GUARD,
                        "drop index ledger.append_id_once",
                        "create unique index append_id_once on ledger.event (append_id)"
                                + " where append_id is not null"));
    }

    static Stream<Arguments> grantsAndSettings() {
        String app = DatabaseAccess.APP;
        return Stream.of(
                arguments(
                        Kind.GRANT,
                        "grant update on ledger.event to " + app,
                        "revoke update on ledger.event from " + app),
                arguments(
                        Kind.GRANT,
                        "grant update (payload) on ledger.event to " + app,
                        "revoke update (payload) on ledger.event from " + app),
                arguments(
                        Kind.GRANT,
                        "grant delete on ledger.event to public",
                        "revoke delete on ledger.event from public"),
                arguments(
                        Kind.GRANT,
                        "grant " + DatabaseAccess.OWNER + " to " + app,
                        "revoke " + DatabaseAccess.OWNER + " from " + app),
                arguments(
                        Kind.GRANT,
                        "alter role " + app + " superuser",
                        "alter role " + app + " nosuperuser"),
                arguments(
                        Kind.SETTING,
                        "alter database "
                                + DatabaseAccess.DATABASE
                                + " set synchronous_commit = off",
                        "alter database " + DatabaseAccess.DATABASE + " reset synchronous_commit"),
                arguments(
                        Kind.SETTING,
                        "alter role " + app + " set zero_damaged_pages = on",
                        "alter role " + app + " reset zero_damaged_pages"));
    }

    @ParameterizedTest(name = "A17 {0} {1}")
    @MethodSource({"guards", "grantsAndSettings"})
    void a_guard_that_is_off_is_found_out(Kind kind, String act, String undo) throws Exception {
        try {
            assertFound(
                    "A17 `" + act.replaceFirst("(?s)(.{50}).*", "$1…") + "`",
                    kind,
                    () -> superuser(act));
        } finally {
            superuser(undo);
        }
    }

    @Test
    void what_it_cannot_look_at_it_says_so() throws Exception {
        superuser("revoke select on ledger.event from " + DatabaseAccess.APP);
        try {
            ledger.watch().once();
            assertThat(ledger.watch().status())
                    .filteredOn(each -> each.why() != null)
                    .extracting(CheckStatus::name)
                    .contains("tail", "everything", "lists");
        } finally {
            superuser("grant select on ledger.event to " + DatabaseAccess.APP);
        }
    }

    @Test
    void the_terminal_tells_what_is_wrong_and_ends_accordingly() throws Exception {
        Console console = new Console();
        assertThat(console.on(folder, "watch", "--once")).isZero();
        assertThat(console.out()).contains("未发现问题");

        act("update view.case_row set stage = 'INVENTED'");
        assertThat(console.on(folder, "watch", "--once")).isEqualTo(1);
        assertThat(console.out()).contains("列表所示与台账不符：cases ");

        assertThat(console.on(folder, "watch", "--once", "--json")).isEqualTo(1);
        List<JsonNode> looks = new ArrayList<>();
        for (String line : console.out().lines().toList()) {
            looks.add(WireJson.mapper().readTree(line));
        }
        assertThat(looks)
                .extracting(look -> look.get("check").textValue())
                .contains("tail", "guards", "positions", "lists", "accounts", "everything");
        assertThat(looks)
                .filteredOn(look -> !look.get("wrong").isEmpty())
                .singleElement()
                .satisfies(
                        look -> {
                            assertThat(look.get("check").textValue()).isEqualTo("lists");
                            assertThat(look.at("/wrong/0/kind").textValue())
                                    .isEqualTo("LIST_DIFFERS");
                            assertThat(look.at("/wrong/0/whatToDo/en").textValue()).isNotBlank();
                        });
    }
}
