package org.mingzhang.command.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.codes.IdentityNumber;
import org.mingzhang.command.platform.Node;
import org.mingzhang.command.platform.Node.Answer;
import org.mingzhang.command.platform.Nodes;
import org.mingzhang.platform.access.Role;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An identity number goes in by the door and is found nowhere afterwards. The numbers are put
 * together from invented parts.
 */
class IdentityNumberTest {
    private static Node node;
    private static String recorder;
    private static String approver;

    @BeforeAll
    static void open() {
        Nodes.createLedger("identity");
        node = Nodes.join("identity", Map.of("logging.threshold.console", "off"));
        recorder = node.token("recorder", Role.RECORDER, "org-a");
        approver = node.token("approver", Role.APPROVER, "org-a");
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void the_number_is_in_no_table_no_log_and_no_answer() {
        String number = number("001");
        ListAppender<ILoggingEvent> log = everythingLogged();
        List<Answer> answers =
                List.of(
                        approve("cadre-canary", number),
                        post("register-cadre?dryRun=true", "cadre-canary", number),
                        post("register-cadre", "cadre-canary", number),
                        post("register-cadre", "cadre-canary-2", number),
                        post("register-cadre", "cadre-canary-3", spoilt(number)),
                        node.post(
                                "/api/v1/commands/register-cadre",
                                recorder,
                                body("cadre-canary-4", number).replace("}", "")),
                        node.get("/actuator/metrics/mingzhang.commands", recorder));

        assertThat(answers).extracting(Answer::status).startsWith(200, 200, 200, 409, 400, 400);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).doesNotContain(number));
        assertThat(List.copyOf(log.list))
                .isNotEmpty()
                .map(IdentityNumberTest::inFull)
                .noneMatch(line -> line.contains(number) || line.contains(spoilt(number)));
        assertThat(rowsThatSay("cadre-canary")).as("the search finds what is there").isPositive();
        assertThat(rowsThatSay(number)).isZero();
        assertThat(rowsThatSay(spoilt(number))).isZero();
    }

    @Test
    void the_same_person_is_registered_once() {
        String number = number("021");

        assertThat(post("register-cadre", "cadre-once", number).status()).isEqualTo(200);
        Answer again = post("register-cadre", "cadre-twice", number.toLowerCase());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("PERSON_ALREADY_REGISTERED");
        assertThat(again.json().path("field").asText()).isEqualTo("/idNumber");
        assertThat(again.json().at("/zh/detail").asText()).contains("cadre-once");
    }

    @Test
    void of_many_at_once_one_registers_the_person() throws Exception {
        String number = number("031");
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tries =
                    IntStream.range(0, 8)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> post("register-cadre", "race-" + i, number).status())
                            .toList();
            assertThat(clients.invokeAll(tries).stream().map(Future::resultNow))
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status != 200)
                    .containsOnly(409);
        }
    }

    @Test
    void a_wrong_number_is_explained_in_both_languages() {
        Answer old = post("register-cadre", "cadre-old", "110105491231002");
        Answer wrong = post("register-cadre", "cadre-wrong", spoilt(number("041")));

        assertThat(old.code()).isEqualTo("IDENTITY_NUMBER_OLD");
        assertThat(old.json().path("field").asText()).isEqualTo("/idNumber");
        assertThat(old.json().at("/zh/detail").asText()).contains("15 位");
        assertThat(old.json().at("/en/detail").asText()).contains("15 digits");
        assertThat(wrong.code()).isEqualTo("IDENTITY_NUMBER_CHECK");
    }

    @Test
    void a_fingerprint_is_not_taken_for_a_number() {
        assertThat(post("register-cadre", "cadre-forged", "5a".repeat(32)).code())
                .isEqualTo("IDENTITY_NUMBER_LENGTH");
    }

    private static ListAppender<ILoggingEvent> everythingLogged() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.DEBUG);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.list = new CopyOnWriteArrayList<>();
        appender.start();
        root.addAppender(appender);
        return appender;
    }

    private static String inFull(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    /** Rows of any table of the database whose text contains something. */
    private static long rowsThatSay(String text) {
        JdbcClient database = JdbcClient.create(node.part(DataSource.class));
        List<String> counts =
                database.sql(
                                """
                                select format('select count(*) from %I.%I t where t::text like %L \
                                or exists (select from jsonb_each_text(to_jsonb(t)) as c(k, v) \
                                where v like %L)', schemaname, tablename, :like, :hex)
                                from pg_tables
                                where schemaname not in ('pg_catalog', 'information_schema')
                                  and has_table_privilege(
                                      format('%I.%I', schemaname, tablename), 'select')
                                """)
                        .param("like", "%" + text + "%")
                        .param("hex", "%" + hex(text) + "%")
                        .query(String.class)
                        .list();
        assertThat(counts).hasSizeGreaterThan(3);
        return counts.stream()
                .mapToLong(count -> database.sql(count).query(Long.class).single())
                .sum();
    }

    /** As a bytea column prints it. */
    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append(Integer.toHexString(c)));
        return hex.toString();
    }

    private static Answer post(String command, String cadre, String number) {
        return node.post("/api/v1/commands/" + command, recorder, body(cadre, number));
    }

    private static Answer approve(String cadre, String number) {
        return node.post("/api/v1/commands/register-cadre/approval", approver, body(cadre, number));
    }

    private static String body(String cadre, String number) {
        return """
               {"organ": "org-a", "reason": "put on record", "cadreId": "%s",
                "registeredOn": "2020-06-01", "idNumber": "%s"}
               """
                .formatted(cadre, number);
    }

    private static String number(String sequence) {
        String first = "36000019800303" + sequence;
        return first + IdentityNumber.check(first);
    }

    private static String spoilt(String number) {
        char last = number.charAt(17) == '0' ? '1' : '0';
        return number.substring(0, 17) + last;
    }
}
