package org.mingzhang.app.training;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a ledger over HTTP: a program by its token, or a browser by its session. */
final class Visitor {
    private static final int ERRORS = 400;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
    private final String address;
    private final String token;

    /**
     * @param address of the ledger, without a slash at its end
     */
    Visitor(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Asks as a program. */
    String get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    /** Sends JSON as a program. */
    String post(String path, String json) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    /** Asks for a page as a browser. */
    String page(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Sends a form as a browser, its fields encoded already. */
    String form(String path, String fields) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest asked = request.build();
        HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
        if (answer.statusCode() >= ERRORS) {
            throw new IOException(
                    "%s %s: %d"
                            .formatted(asked.method(), asked.uri().getPath(), answer.statusCode()));
        }
        return answer.body();
    }
}
