package org.mingzhang.system.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.wire.WireJson;

/** Someone who calls the ledger over HTTP, with or without a token. */
public final class Caller {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String baseUrl;
    private final String token;
    private final HttpClient http = client();

    public Caller(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    public static Caller unknown(String baseUrl) {
        return new Caller(baseUrl, "");
    }

    /** The same person at another service. */
    public Caller at(String otherUrl) {
        return new Caller(otherUrl, token);
    }

    /** An answer: status and body. */
    public record Answer(int status, String body) {
        /** The body as JSON. */
        public JsonNode json() {
            try {
                return WireJson.mapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + body, e);
            }
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer command(String name, String key, String json) {
        return withKey("/api/v1/commands/" + name, key, json);
    }

    /** Posts JSON under a command id. */
    public Answer withKey(String path, String key, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Changes a one-time password on the page made for it and takes a token with the new one. */
    public static Caller withNewPassword(
            String baseUrl, String login, String oneTime, String chosen) {
        HttpClient browser = client();
        String page = page(browser, baseUrl + "/login");
        form(browser, baseUrl + "/login", page, "username", login, "password", oneTime);
        page = page(browser, baseUrl + "/password");
        form(browser, baseUrl + "/password", page, "current", oneTime, "chosen", chosen);
        String basic =
                Base64.getEncoder()
                        .encodeToString((login + ":" + chosen).getBytes(StandardCharsets.UTF_8));
        Answer issued =
                send(
                        browser,
                        HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1/tokens"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"label\":\"system-test\"}")));
        JsonNode token = issued.json().get("secret");
        if (token == null) {
            throw new AssertionError(issued.toString());
        }
        return new Caller(baseUrl, token.asText());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        return send(http, request);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static String page(HttpClient browser, String url) {
        return send(browser, HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html"))
                .body();
    }

    private static void form(HttpClient browser, String url, String page, String... fields) {
        Matcher csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new AssertionError("no form on " + url + ":\n" + page);
        }
        StringBuilder body = new StringBuilder("_csrf=").append(encode(csrf.group(1)));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encode(fields[i + 1]));
        }
        send(
                browser,
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
