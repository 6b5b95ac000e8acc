package org.mingzhang.benchmarks.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;

/** Posts JSON over connections that are kept, whoever answers. */
public final class HttpCalls {
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final URI address;
    private final String token;

    /**
     * @param token shown as a bearer token
     */
    public HttpCalls(String address, String token) {
        this.address = URI.create(address);
        this.token = token;
    }

    /**
     * Posts once and waits for the answer.
     *
     * @param id which the sender gives the request
     * @throws IllegalStateException unless it was recorded
     */
    public void post(String id, String json) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", id)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("refused: " + answer.statusCode() + answer.body());
        }
    }
}
