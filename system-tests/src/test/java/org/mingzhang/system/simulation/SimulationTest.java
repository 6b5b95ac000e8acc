package org.mingzhang.system.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.system.stage.AccountsOnRecord;
import org.mingzhang.system.stage.Caller;
import org.mingzhang.system.stage.Office;
import org.mingzhang.system.stage.RawFold;
import org.mingzhang.testkit.SealingKeys;

/**
 * An office at work at random on two nodes: right and wrong forms, dry runs, and the same form
 * twice. {@code -Dsimulation.seed} replays a run, {@code -Dsimulation.steps} makes it longer.
 */
class SimulationTest {
    private static final long SEED = Long.getLong("simulation.seed", System.nanoTime());
    private static final int STEPS = Integer.getInteger("simulation.steps", 300);
    private static final String REPLAY =
            "replay: ./mvnw -pl system-tests -am test -Dtest=SimulationTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.seed="
                    + SEED
                    + " -Dsimulation.steps="
                    + STEPS;
    private static final List<String> VIEWS = List.of("case_row", "cadre_row", "organisation_row");

    private record Done(String command, String key, String body, JsonNode events) {}

    private final Random random = new Random(SEED);
    private final List<Done> done = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Test
    void random_work_leaves_a_ledger_that_adds_up() throws SQLException {
        try (TwoNodes nodes = new TwoNodes();
                Connection database = nodes.database().app().getConnection()) {
            Office office = nodes.office();
            prepare(nodes, office);
            AccountsOnRecord.await(database);
            for (int step = 0; step < STEPS; step++) {
                long before = head(database);
                long recorded =
                        !done.isEmpty() && random.nextInt(6) == 0
                                ? repeat(nodes, office)
                                : work(nodes, office, step);
                assertThat(head(database))
                        .as("step %d; %s", step, REPLAY)
                        .isEqualTo(before + recorded);
            }
            System.out.println("simulation: " + outcomes + "; " + REPLAY);
            assertThat(done.size()).as(REPLAY).isGreaterThan(STEPS / 20);
            RawFold raw = new RawFold(database, SealingKeys.file());
            assertThat(raw.positionsAreGapless()).as(REPLAY).isTrue();
            assertThat(Restorings.judged(database)).as(REPLAY).isEmpty();
            statesEqualTheRawFold(raw, office.recorder.at(nodes.url(1)));
            replayedEqualsLive(nodes, database);
        }
    }

    private static void prepare(TwoNodes nodes, Office office) {
        office.record(
                "register-organisation",
                """
                {"organisationId":"%s","name":"清河县委","kind":"PARTY_COMMITTEE",
                 "validFrom":"2019-01-01"}"""
                        .formatted(Office.COMMITTEE));
        OrganisationId organ = new OrganisationId(Office.COMMITTEE);
        for (int i = 0; i < Work.CADRES; i++) {
            office.record("register-cadre", Work.registering("cadre-" + i).fields());
            ReinstatementId id = new ReinstatementId("procedure-" + i);
            Post post = new Post("局长", organ, null, true);
            CadreId cadre = new CadreId("cadre-" + i);
            LocalDate proposed = LocalDate.of(2025, 8, 1);
            nodes.given(
                    "given-" + i,
                    new ReinstatementProposed(id, cadre, post, organ, proposed, "表现良好", List.of()),
                    new ReinstatementDecided(
                            id, proposed.plusDays(3), organ, new Vote(9, 9, 9), true, null),
                    new NoticePublished(
                            id, proposed.plusDays(4), 5, proposed.plusDays(11), "公告栏", "任前公示"));
        }
    }

    /** One new form; how many events it must have added. */
    private long work(TwoNodes nodes, Office office, int step) {
        Work work = Work.random(random, step);
        boolean dry = random.nextInt(8) == 0;
        String url = nodes.url(random.nextInt(2));
        long approvals = 0;
        String body = Office.body(work.fields());
        if (work.fourEyes() && !dry) {
            Caller.Answer approval =
                    office.approver.command(work.command() + "/approval", Office.key(), body);
            if (approval.status() != 200) {
                note(approval.json().get("code").asText());
                return 0;
            }
            approvals = 1;
            body = Office.with(body, "approval", approval.json().get("approvalId").asText());
        }
        String key = Office.key();
        Caller.Answer answer =
                office.recorder
                        .at(url)
                        .command(work.command() + (dry ? "?dryRun=true" : ""), key, body);
        JsonNode json = answer.json();
        assertThat(answer.status()).as(answer.body() + "; " + REPLAY).isLessThan(500);
        if (answer.status() != 200) {
            note(json.get("code").asText());
            return approvals;
        }
        note(work.command() + " " + json.get("status").asText());
        if (dry) {
            return approvals;
        }
        done.add(new Done(work.command(), key, body, json.get("events")));
        return approvals + json.get("events").size();
    }

    /** A form that was recorded comes again, to either node; it adds nothing. */
    private long repeat(TwoNodes nodes, Office office) {
        Done again = done.get(random.nextInt(done.size()));
        JsonNode answer =
                office.recorder
                        .at(nodes.url(random.nextInt(2)))
                        .command(again.command(), again.key(), again.body())
                        .json();
        assertThat(answer.path("status").asText()).as(answer + REPLAY).isEqualTo("repeated");
        assertThat(answer.get("events")).as(REPLAY).isEqualTo(again.events());
        note("repeated");
        return 0;
    }

    private static void statesEqualTheRawFold(RawFold raw, Caller reader) throws SQLException {
        for (String stream : raw.streams()) {
            long last = raw.positions(stream).getLast();
            assertThat(reader.get(RawFold.path(stream) + "?at=" + last).json().get("state"))
                    .as(stream + "; " + REPLAY)
                    .isEqualTo(raw.stateAt(stream, last));
        }
    }

    private static void replayedEqualsLive(TwoNodes nodes, Connection database)
            throws SQLException {
        Caller keeper = nodes.keeper();
        AccountsOnRecord.await(database);
        awaitCaughtUp(keeper, head(database));
        Map<String, List<String>> live = views(database);
        assertThat(live.get("cadre_row")).as(REPLAY).isNotEmpty();
        for (JsonNode projection : keeper.get("/api/v1/projections").json()) {
            String path = "/api/v1/projections/" + projection.get("name").asText() + "/replay";
            // The node that works on it answers; the other one says so.
            boolean started =
                    keeper.post(path, "").status() == 202
                            || keeper.at(nodes.url(1)).post(path, "").status() == 202;
            assertThat(started).as(path + "; " + REPLAY).isTrue();
        }
        awaitCaughtUp(keeper, head(database));
        assertThat(views(database)).as(REPLAY).isEqualTo(live);
    }

    private static void awaitCaughtUp(Caller keeper, long head) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!caughtUp(keeper.get("/api/v1/projections").json(), head)) {
            assertThat(System.nanoTime()).as("waited too long; " + REPLAY).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static boolean caughtUp(JsonNode projections, long head) {
        boolean all = !projections.isEmpty();
        for (JsonNode each : projections) {
            all &= each.get("position").asLong() == head && !each.get("replaying").asBoolean();
            assertThat(each.get("deadLetters").asLong()).as(each + REPLAY).isZero();
        }
        return all;
    }

    private static Map<String, List<String>> views(Connection database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String view : VIEWS) {
            try (Statement statement = database.createStatement();
                    ResultSet row =
                            statement.executeQuery(
                                    "select v::text from view." + view + " v order by 1")) {
                List<String> texts = rows.computeIfAbsent(view, key -> new ArrayList<>());
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return rows;
    }

    private static long head(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select position from ledger.head")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void note(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }
}
