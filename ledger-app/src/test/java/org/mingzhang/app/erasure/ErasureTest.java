package org.mingzhang.app.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.app.erasure.PlantedTexts.CADRE;
import static org.mingzhang.app.erasure.PlantedTexts.CANARY;
import static org.mingzhang.app.erasure.PlantedTexts.CASE;
import static org.mingzhang.app.erasure.PlantedTexts.RETURN;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.audit.LedgerAudit;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.app.watch.WatchedLedger;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.store.StoredEvents;
import org.slf4j.LoggerFactory;

/** Invented texts in every personal place are found everywhere before an erasure, nowhere after. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest {
    private static final String ORGAN = "ORG-YL-COMMITTEE";
    private static final List<String> SCOPES =
            List.of("cadre:" + CADRE, "accountability:" + CASE, "reinstatement:" + RETURN);
    private static final List<String> PAGES =
            List.of(
                    "/cadres/" + CADRE,
                    "/cases/" + CASE,
                    "/reinstatements/" + RETURN,
                    "/cadres?q=" + CADRE,
                    "/cases?q=" + CASE,
                    "/api/v1/cadres/" + CADRE + "/history",
                    "/api/v1/cadres/" + CADRE,
                    "/api/v1/cadres/" + CADRE + "/restrictions",
                    "/api/v1/cadres/" + CADRE + "/timeline",
                    "/api/v1/cases/" + CASE,
                    "/api/v1/cases/" + CASE + "/timeline",
                    "/api/v1/reinstatements/" + RETURN,
                    "/api/v1/reinstatements/" + RETURN + "/timeline",
                    "/api/v1/cases/" + CASE + "/documents",
                    "/cases/" + CASE + "/documents");

    @TempDir static Path folder;

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final MovableClock CLOCK = new MovableClock();
    private static final Map<Long, TlogProof> PROOFS = new HashMap<>();
    private static LedgerNode node;
    private static Visitor visitor;
    private static Dump dump;
    private static String exportFile;

    @BeforeAll
    static void plant() throws IOException {
        LOG.list = new CopyOnWriteArrayList<>();
        serve();
        Demonstration.on(node).prepare(folder);
        AccountId second = new AccountId("second-recorder");
        Accounts accounts = node.part(Accounts.class);
        String first =
                accounts.create(second, Set.of(Role.RECORDER), List.of(new OrganisationId(ORGAN)));
        accounts.changePassword(second, first, "fourteen-chars");
        Staged.accountsOnRecord(node);
        PlantedTexts.record(node, ORGAN);
        await(() -> dump.shown());
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @Test
    @Order(1)
    void before_the_erasure_the_texts_are_found_wherever_they_belong() throws Exception {
        assertThat(dump.tablesWith(CANARY)).containsOnly("view.cadre_row", "view.case_row");
        assertThat(dump.parked()).as("of an event that says all of it").isPositive();
        assertThat(dump.opened(SCOPES)).contains(CANARY);
        assertThat(dump.keys(SCOPES)).isPositive();
        for (String page : PAGES) {
            HttpResponse<String> answer = visitor.get(page);
            assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(200);
        }
        assertThat(visitor.get("/api/v1/cadres/" + CADRE + "/history").body()).contains(CANARY);
        assertThat(visitor.get("/cases/" + CASE).body()).contains(CANARY);
        assertThat(dump.exported(CASE)).contains(CANARY);
        assertThat(dump.files("log")).as("never in the public log").doesNotContain(CANARY);
        long entries = Long.parseLong(text(visitor.get("/log/checkpoint").body().lines().skip(1)));
        for (long index = 0; index < entries; index++) {
            PROOFS.put(
                    index,
                    TlogProof.of(
                            visitor.get("/log/proof/" + index + ".tlog-proof")
                                    .body()
                                    .getBytes(UTF_8)));
        }
        assertThat(PROOFS).hasSizeGreaterThan(100);
    }

    @Test
    @Order(2)
    void an_order_is_made_by_two_and_carried_out_by_a_third_days_later() throws Exception {
        LocalDate today = LocalDate.now(CLOCK);
        visitor.submit(
                "recorder", "restrict-processing", "basis", "RETENTION", "restrictedOn", today);
        assertThat(
                        visitor.refusal(
                                "recorder",
                                "order-erasure",
                                "basis",
                                "PERIOD_OVER",
                                "orderedOn",
                                today))
                .isEqualTo("APPROVAL_REQUIRED");
        visitor.approved(
                "order-erasure",
                "basis",
                "PERIOD_OVER",
                "orderedOn",
                today,
                "reason",
                CANARY + "已超过保存期限");
        assertThat(visitor.refusal("second-recorder", "erase-personal-data", "erasedOn", today))
                .isEqualTo("ERASURE_NOT_DUE");

        CLOCK.forward(Duration.ofDays(7));
        LocalDate due = LocalDate.now(CLOCK);
        assertThat(visitor.refusal("recorder", "erase-personal-data", "erasedOn", due))
                .isEqualTo("ERASURE_BY_PROPOSER");
        assertThat(dump.keys(SCOPES)).isPositive();
        // Made only now: in the days before its time would have run out anyway.
        exportFile = visitor.export(CASE);
        await(() -> visitor.status(exportFile) == 200);
        assertThat(dump.files("exports")).contains(CANARY);
        visitor.submit("second-recorder", "erase-personal-data", "erasedOn", due);
        assertThat(dump.keys(SCOPES)).as("destroyed before it is answered").isZero();
    }

    @Test
    @Order(3)
    void after_it_no_live_store_has_the_texts() throws Exception {
        await(() -> dump.shown());
        assertThat(dump.tablesWith(CANARY)).isEmpty();
        assertThat(dump.parked()).isPositive();
        assertThat(dump.opened(null)).isNotEmpty().doesNotContain(CANARY);
        for (String page : PAGES) {
            HttpResponse<String> answer = visitor.get(page);
            assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContain(CANARY);
        }
        assertThat(visitor.get("/api/v1/cadres/" + CADRE + "/history").body())
                .contains("个人信息已删除", "［已删除］", "[erased]");
        assertThat(visitor.get("/cases/" + CASE).body()).contains("［已删除］");
        assertThat(dump.exported(CASE)).contains(CASE).doesNotContain(CANARY);
        assertThat(dump.exported(null)).doesNotContain(CANARY, CASE);
        await(() -> visitor.status(exportFile) == 410);
        assertThat(dump.files("exports")).doesNotContain(CANARY);
        assertThat(dump.files("log")).doesNotContain(CANARY);
        assertThat(node.part(MeterRegistry.class).getMeters())
                .isNotEmpty()
                .noneMatch(each -> each.getId().toString().contains(CANARY));
        assertThat(LOG.list).isNotEmpty().noneMatch(each -> inFull(each).contains(CANARY));
    }

    @Test
    @Order(4)
    void every_proof_made_before_still_proves() {
        StoredEvents stored = node.part(StoredEvents.class);
        PROOFS.forEach(
                (index, proof) ->
                        assertThat(
                                        proof.proves(
                                                EventSealing.leaf(
                                                        stored.entries(index, 1).getFirst())))
                                .as("entry %d", index)
                                .isTrue());
        // By the clock put forward, what is not in the log yet would have been late for days.
        Staged.accountsOnRecord(node);
        await(() -> dump.shown());
        node.part(WatchedLedger.class).watch().once();
        assertThat(node.part(WatchedLedger.class).watch().findings()).isEmpty();
    }

    @Test
    @Order(4)
    void an_audit_finds_nothing_wrong_with_it() throws SQLException {
        assertThat(dump.audit().sound()).isTrue();
    }

    @Test
    @Order(5)
    void what_is_recorded_afterwards_can_be_read() throws Exception {
        visitor.submit("recorder", "resume-processing", "resumedOn", LocalDate.now(CLOCK));
        assertThat(dump.keys(SCOPES)).isEqualTo(1);
        assertThat(node.part(StoredEvents.class).stream("cadre:" + CADRE).getLast().metaData())
                .asString(UTF_8)
                .contains("清理到期档案");
    }

    @Test
    @Order(6)
    void keys_that_a_crash_left_are_destroyed_by_the_next_start() throws Exception {
        try (Connection owner = node.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into ledger.sealing_key (key_id, scope, wrapped)"
                            + " select distinct key_id, stream_id, ''::bytea from ledger.event"
                            + " where stream_id = 'accountability:CASE-CANARY'");
        }
        assertThat(dump.keys(SCOPES)).isEqualTo(2);
        assertThat(dump.audit().findings())
                .extracting(LedgerAudit.Finding::kind)
                .contains(LedgerAudit.Kind.KEY_LEFT)
                .doesNotContain(LedgerAudit.Kind.KEY_MISSING);
        node.close();
        serve();
        await(() -> dump.keys(SCOPES) == 1);
        assertThat(visitor.get("/cases/" + CASE).body()).contains("［已删除］").doesNotContain(CANARY);
    }

    private static void serve() throws IOException {
        node = LedgerNode.serving(folder, 0, notice -> {}, CLOCK);
        visitor = new Visitor(node, ORGAN);
        dump = new Dump(node, folder);
        // Starting an application sets the logging up anew.
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        LoggerFactory.getLogger(ErasureTest.class).warn("that logging is heard");
    }

    private static String inFull(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private static String text(Stream<String> lines) {
        return lines.findFirst().orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
