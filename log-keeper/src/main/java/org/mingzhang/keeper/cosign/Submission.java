package org.mingzhang.keeper.cosign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingzhang.keeper.cosign.Reply.Response;
import org.mingzhang.merkle.witness.AddCheckpoint;

/** Sends checkpoints to one address. It follows no redirection, and waits for the whole answer. */
final class Submission {
    private static final int LONGEST = 1 << 14;

    private final HttpClient client;
    private final URI address;
    private final Duration patience;

    /**
     * Sends to below a witness's address.
     *
     * @throws IllegalArgumentException when it is no plain address of the web
     */
    Submission(HttpClient client, String prefix, Duration patience) {
        URI uri = URI.create(prefix.replaceAll("/+$", "") + "/add-checkpoint");
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
            throw new IllegalArgumentException("not the address of a witness: " + prefix);
        }
        this.client = client;
        this.address = uri;
        this.patience = patience;
    }

    Response send(AddCheckpoint request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "text/plain; charset=utf-8")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                                .build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
        try {
            // The client's own limit ends with the headers; a body may come for ever.
            HttpResponse<byte[]> answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Response(
                    answer.statusCode(),
                    type.replaceFirst("\\s*;.*", ""),
                    new String(answer.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException slow) {
            throw new IOException("no answer within " + patience.toMillis() + " ms", slow);
        } catch (ExecutionException failed) {
            throw new IOException("no answer: " + failed.getCause(), failed);
        } finally {
            sent.cancel(true);
        }
    }
}
