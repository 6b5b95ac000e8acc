package org.mingzhang.query.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.mingzhang.wire.WireJson;

/** Asks the service from outside. */
final class Browser {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    Browser(int port, String token) {
        this.port = port;
        this.token = token;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "application/json", null, BodyPublishers.noBody());
    }

    HttpResponse<String> page(String path) {
        return send("GET", path, "text/html", null, BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, String json) {
        return send(
                "POST",
                path,
                "application/json",
                "application/json",
                BodyPublishers.ofString(json));
    }

    HttpResponse<String> form(String path, String name, String value) {
        return send(
                "POST",
                path,
                "text/html",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(
                        name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return WireJson.mapper().readTree(response.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(response.body(), broken);
        }
    }

    private HttpResponse<String> send(
            String method, String path, String accept, String type, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, body)
                        .header("Accept", accept);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
