package org.mingzhang.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.export.event.ExportRecorded;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.wire.WireJson;

/** Exports of the demonstration, asked for by its publisher and its reviewer. */
class ExportOverHttpTest {
    private static final String EXPORTS = "/api/v1/exports";

    @TempDir static Path folder;

    private static LedgerNode node;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void serve() throws IOException {
        node = LedgerNode.serving(folder, 0, notice -> {});
        Demonstration.on(node).prepare(folder);
        until(() -> Files.exists(folder.resolve("log/checkpoint")));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @Test
    void what_the_publisher_fetches_is_what_the_ledger_says_it_handed_out() throws Exception {
        HttpResponse<byte[]> asked = send("publisher", "POST", EXPORTS, order("PUBLIC", null));
        assertThat(asked.statusCode()).isEqualTo(202);
        String path = asked.headers().firstValue("location").orElseThrow();
        until(() -> state("publisher", path).equals("DONE"));

        JsonNode done = json(send("publisher", "GET", path, null));
        String id = done.at("/job/id").asText();
        HttpResponse<byte[]> file = send("publisher", "GET", done.get("file").asText(), null);
        assertThat(file.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(file.body()).hasSize(done.at("/job/bytes").asInt());

        ExportRecorded recorded = recorded(id);
        assertThat(recorded.askedBy()).isEqualTo(new AccountId("publisher"));
        assertThat(recorded.records()).isEqualTo(done.at("/job/records").asLong());
        assertThat(recorded.manifest())
                .isEqualTo(ContentDigest.of(entry(file.body(), "manifest.json")));
        assertThat(recorded.caseId()).isNull();

        assertThat(send("reviewer", "GET", path, null).statusCode()).isEqualTo(404);
        assertThat(json(send("publisher", "DELETE", path, null)).at("/job/state").asText())
                .isEqualTo("EXPIRED");
        assertThat(send("publisher", "GET", path + "/file", null).statusCode()).isEqualTo(410);
        assertThat(recorded(id)).as("stays on record").isEqualTo(recorded);
    }

    @Test
    void a_whole_case_is_for_reviewers_alone() throws Exception {
        String order = order("INTERNAL", "CASE-2021-012");
        assertThat(send("recorder", "POST", EXPORTS, order).statusCode()).isEqualTo(403);
        assertThat(send("publisher", "POST", EXPORTS, order).statusCode()).isEqualTo(403);
        HttpResponse<byte[]> asked = send("reviewer", "POST", EXPORTS, order);
        assertThat(asked.statusCode()).isEqualTo(202);
        String path = asked.headers().firstValue("location").orElseThrow();
        until(() -> state("reviewer", path).equals("DONE"));
        String id = json(send("reviewer", "GET", path, null)).at("/job/id").asText();
        assertThat(recorded(id).caseId()).hasToString("CaseId[value=CASE-2021-012]");
        assertThat(json(send("reviewer", "GET", EXPORTS + "?limit=1", null)).at("/items/0/job/id"))
                .hasToString("\"" + id + "\"");
    }

    @Test
    void an_order_that_says_too_little_is_refused() throws Exception {
        assertThat(code("reviewer", order("INTERNAL", null))).isEqualTo("EXPORT_MATTER_UNCLEAR");
        assertThat(code("reviewer", order("PUBLIC", "CASE-2021-012")))
                .isEqualTo("EXPORT_MATTER_UNCLEAR");
        assertThat(code("reviewer", order("INTERNAL", "nobody")))
                .isEqualTo("EXPORT_MATTER_UNKNOWN");
        assertThat(code("reviewer", order("PUBLIC", null).replace("ORG-YL-COMMITTEE", "ORG-X")))
                .isEqualTo("EXPORT_NOT_PERMITTED");
        assertThat(send("reviewer", "GET", EXPORTS + "/nothing", null).statusCode()).isEqualTo(404);
        assertThat(send("reviewer", "GET", EXPORTS + "?limit=0", null).statusCode()).isEqualTo(400);
    }

    private static String order(String readers, String matter) {
        ObjectNode order =
                WireJson.mapper()
                        .createObjectNode()
                        .put("readers", readers)
                        .put("matter", matter)
                        .put("organ", "ORG-YL-COMMITTEE")
                        .put("reason", "按月公开");
        return order.toString();
    }

    private String code(String account, String order) throws IOException, InterruptedException {
        return json(send(account, "POST", EXPORTS, order)).get("code").asText();
    }

    private String state(String account, String path) {
        try {
            return json(send(account, "GET", path, null)).at("/job/state").asText();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<byte[]> send(String account, String method, String path, String body)
            throws IOException, InterruptedException {
        String token =
                node.part(ApiTokens.class)
                        .issue(new AccountId(account), "test", Duration.ofHours(1))
                        .secret();
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                Optional.ofNullable(body)
                                        .map(BodyPublishers::ofString)
                                        .orElseGet(BodyPublishers::noBody))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return WireJson.mapper().readTree(answer.body());
    }

    private static ExportRecorded recorded(String id) {
        return (ExportRecorded)
                node.part(EventStore.class).readEvents("export:" + id).next().getPayload();
    }

    private static byte[] entry(byte[] zip, String name) throws IOException {
        try (InputStream bytes = new ByteArrayInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            ZipEntry entry = entries.getNextEntry();
            while (entry != null && !entry.getName().equals(name)) {
                entry = entries.getNextEntry();
            }
            assertThat(entry).isNotNull();
            return entries.readAllBytes();
        }
    }

    private static void until(BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
