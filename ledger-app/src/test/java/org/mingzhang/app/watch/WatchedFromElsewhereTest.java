package org.mingzhang.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.ServedLedger;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;

/**
 * Another administrator watches: with a login of the database that may only read, the address of
 * the public log, and nothing of the data folder.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchedFromElsewhereTest {
    private static final String TO_READ =
            "grant usage on schema ledger to auditor;"
                    + " grant select on ledger.event, ledger.head, ledger.sealing_key to auditor";

    @TempDir static Path folder;
    @TempDir static Path office;

    private static LedgerNode node;
    private static EmbeddedDatabase database;

    /** The demonstration records some more events than these. */
    private static final int DEMONSTRATED = 60;

    private final Console console = new Console();

    @BeforeAll
    static void a_ledger_and_a_login_that_may_nothing() throws Exception {
        node = LedgerNode.serving(folder, 0, notice -> {});
        Staged.demonstration(node, folder);
        database = EmbeddedDatabase.open(folder);
        superuser("create role auditor login password 'audits'");
        superuser("grant connect on database " + DatabaseAccess.DATABASE + " to auditor");
        Files.writeString(office.resolve("password"), "audits\n");
        Await.until(() -> signed() > DEMONSTRATED);
    }

    private static long signed() {
        HttpResponse<byte[]> checkpoint = ServedLedger.get(node, "/log/checkpoint");
        return checkpoint.statusCode() == 200
                ? Checkpoint.of(SignedNote.of(checkpoint.body()).text()).size()
                : 0;
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        node.close();
    }

    @Test
    @Order(1)
    void what_it_cannot_read_it_says_with_the_grant_that_is_needed() throws Exception {
        assertThat(typed("watch", "--once")).isEqualTo(2);
        assertThat(console.err())
                .contains("不能读取 ledger.event, ledger.head, ledger.sealing_key")
                .contains("grant usage on schema ledger to auditor");
        assertThat(typed("audit", "--app-user", "nobody")).isEqualTo(2);

        superuser(TO_READ);
        assertThat(typed("audit", "--app-user", "nobody")).isEqualTo(2);
        assertThat(console.err()).contains("没有应用账户 nobody");
        Files.writeString(office.resolve("password"), "guessed\n");
        assertThat(typed("audit")).isEqualTo(5);
        assertThat(console.err()).contains("不能以 auditor 登录");
        Files.writeString(office.resolve("password"), "audits\n");
    }

    @Test
    @Order(2)
    void with_the_right_to_read_events_it_finds_nothing_wrong() throws Exception {
        assertThat(typed("watch", "--once")).as(console.out()).isZero();
        assertThat(console.out()).contains("未发现问题");
        assertThat(console.err()).contains("没有主密钥", "不核对：投影读取位置", "不核对：列表").doesNotContain("权限过大");
        assertThat(typed("audit", "--json")).isZero();
        assertThat(console.json().get("sound").asBoolean()).isTrue();
        assertThat(console.json().get("signed").asInt()).isGreaterThan(DEMONSTRATED);
    }

    @Test
    @Order(3)
    void a_login_that_may_more_than_read_is_told_of() throws Exception {
        superuser("grant update on ledger.event to auditor");
        superuser("grant usage on schema view to auditor");
        superuser("grant select on all tables in schema view to auditor");
        assertThat(typed("audit")).isZero();
        assertThat(console.err()).contains("权限过大", "UPDATE ledger.event", "能读到列表中的姓名");

        assertThat(
                        typed(
                                "watch",
                                "--once",
                                "--sealing-key",
                                folder.resolve("sealing-key").toString()))
                .as(console.out())
                .isZero();
        assertThat(console.err()).doesNotContain("没有主密钥", "不核对", "姓名");
        superuser("revoke update on ledger.event from auditor");
        superuser("revoke all on schema view from auditor");
    }

    @Test
    @Order(4)
    void it_finds_what_was_changed_and_does_not_find_what_only_the_key_can_tell() throws Exception {
        String forged = "sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))";
        changed(
                forged + " where stream_id = 'accountability:CASE-2021-007' and sequence = 0",
                () -> {
                    assertThat(typed("audit")).as("sealed texts stay closed").isZero();
                    String key = folder.resolve("sealing-key").toString();
                    assertThat(typed("audit", "--sealing-key", key)).isOne();
                });
        changed(
                "recorded_at = recorded_at - interval '1 us' where position = 30",
                () -> {
                    assertThat(typed("watch", "--once")).isOne();
                    assertThat(console.out()).contains("事件与登记时不一致：30");
                    assertThat(typed("audit")).isOne();
                });
    }

    @Test
    @Order(5)
    void an_address_nobody_answers_at_is_a_look_that_failed_and_no_finding() throws Exception {
        String nobody = "http://127.0.0.1:9/log";
        List<String> words = new ArrayList<>(List.of("watch", "--once", "--log", nobody));
        words.addAll(there());
        assertThat(console.typed(words.toArray(String[]::new))).isEqualTo(5);
        assertThat(console.err()).contains("未能核对");
        assertThat(console.typed("watch", "--database", "jdbc:postgresql://127.0.0.1/x"))
                .as("which log?")
                .isEqualTo(2);
    }

    private interface Look {
        void look() throws Exception;
    }

    private static void changed(String act, Look look) throws Exception {
        String all = "kept_" + Math.abs(act.hashCode());
        superuser("create table " + all + " as select * from ledger.event");
        superuser("alter table ledger.event disable trigger event_is_immutable");
        superuser("update ledger.event set " + act);
        superuser("alter table ledger.event enable always trigger event_is_immutable");
        look.look();
        superuser("alter table ledger.event disable trigger event_is_immutable");
        superuser(
                "update ledger.event e set sealed = k.sealed, recorded_at = k.recorded_at from "
                        + all
                        + " k where k.position = e.position");
        superuser("alter table ledger.event enable always trigger event_is_immutable");
    }

    private int typed(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(there());
        all.addAll(List.of("--log", ServedLedger.log(node)));
        return console.typed(all.toArray(String[]::new));
    }

    private static List<String> there() {
        return List.of(
                "--database",
                database.access().url(),
                "--user",
                "auditor",
                "--password-file",
                office.resolve("password").toString());
    }

    private static void superuser(String sql) throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), DatabaseAccess.SUPERUSER, access.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
