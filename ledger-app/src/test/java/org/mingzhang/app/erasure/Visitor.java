package org.mingzhang.app.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.shared.AccountId;
import org.mingzhang.wire.WireJson;

/** Comes to a ledger over HTTP, as whichever account is needed, in the matter of one person. */
record Visitor(LedgerNode node, String organ) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request("reviewer", path).GET());
    }

    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Has a case exported, and answers where its file is. */
    String export(String matter) throws Exception {
        String order =
                WireJson.mapper()
                        .createObjectNode()
                        .put("readers", "INTERNAL")
                        .put("matter", matter)
                        .put("organ", organ)
                        .put("reason", "复核")
                        .toString();
        HttpResponse<String> asked = post("reviewer", "/api/v1/exports", order);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return asked.headers().firstValue("location").orElseThrow() + "/file";
    }

    /** Has a command recorded. */
    void submit(String account, String command, Object... fields) throws Exception {
        HttpResponse<String> answer = post(account, "/api/v1/commands/" + command, body(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Has a command approved first. */
    void approved(String command, Object... fields) throws Exception {
        JsonNode approval =
                json(post("approver", "/api/v1/commands/" + command + "/approval", body(fields)));
        List<Object> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("approval", approval.get("approvalId").asText()));
        submit("recorder", command, all.toArray());
    }

    /** The code a command is turned down with. */
    String refusal(String account, String command, Object... fields) throws Exception {
        HttpResponse<String> answer = post(account, "/api/v1/commands/" + command, body(fields));
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        return json(answer).get("code").asText();
    }

    private String body(Object... fields) {
        ObjectNode body =
                WireJson.mapper()
                        .createObjectNode()
                        .put("organ", organ)
                        .put("reason", "清理到期档案")
                        .put("cadreId", PlantedTexts.CADRE);
        for (int i = 0; i < fields.length; i += 2) {
            body.put(fields[i].toString(), fields[i + 1].toString());
        }
        return body.toString();
    }

    private HttpResponse<String> post(String account, String path, String body)
            throws IOException, InterruptedException {
        return send(
                request(account, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private HttpRequest.Builder request(String account, String path) {
        String token =
                node.part(ApiTokens.class)
                        .issue(new AccountId(account), "test", Duration.ofHours(1))
                        .secret();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return WireJson.mapper().readTree(answer.body());
    }
}
