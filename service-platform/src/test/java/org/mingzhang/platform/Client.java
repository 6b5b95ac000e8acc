package org.mingzhang.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.wire.WireJson;

/** A program or, with {@link #page}, a browser: keeps cookies, follows no redirect. */
final class Client {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Client(int port) {
        this.port = port;
    }

    Client bearer(String secret) {
        return header("Authorization", "Bearer " + secret);
    }

    Client basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Client header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    HttpResponse<String> page(String path) {
        return send("GET", path, "text/html", BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, BodyPublishers.ofString(json));
    }

    HttpResponse<String> post(String path, BodyPublisher body) {
        headers.putIfAbsent("Content-Type", "application/json");
        return send("POST", path, "application/json", body);
    }

    HttpResponse<String> delete(String path) {
        return send("DELETE", path, "application/json", BodyPublishers.noBody());
    }

    /** Opens the page with the form, fills it in and submits it. */
    HttpResponse<String> form(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher csrf = CSRF.matcher(page(path).body());
        if (csrf.find()) {
            all.put("_csrf", csrf.group(1));
        }
        return rawForm(path, all);
    }

    HttpResponse<String> rawForm(String path, Map<String, String> fields) {
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        String body =
                fields.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return send("POST", path, "text/html", BodyPublishers.ofString(body));
    }

    HttpResponse<String> signIn(String name, String password) {
        return form("/login", Map.of("username", name, "password", password));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return WireJson.mapper().readTree(response.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(response.body(), broken);
        }
    }

    static String location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> send(
            String method, String path, String accept, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, body)
                        .header("Accept", accept);
        headers.forEach(request::setHeader);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
