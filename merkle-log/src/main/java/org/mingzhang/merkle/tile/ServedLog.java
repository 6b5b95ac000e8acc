package org.mingzhang.merkle.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The files of a log where it is served; asked for only when somebody says so. */
public final class ServedLog implements Function<String, Optional<byte[]>>, AutoCloseable {
    /** No file of a log is longer: not a bundle of the longest entries. */
    public static final int LONGEST = 17 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FOUND = 200;

    /** Unknown callers are kept out, or there is nothing: for them it is the same. */
    private static final Set<Integer> ABSENT = Set.of(401, 403, 404, 410);

    private final String prefix;
    private final HttpClient client;

    /**
     * The log below an address.
     *
     * @throws IllegalArgumentException when it is none
     */
    public ServedLog(String prefix) {
        this.prefix = prefix.endsWith("/") ? prefix : prefix + "/";
        request("checkpoint");
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** True for what is meant as an address, and not as a file. */
    public static boolean isAddress(String thing) {
        return thing.startsWith("https://") || thing.startsWith("http://");
    }

    @Override
    public Optional<byte[]> apply(String path) {
        try {
            HttpResponse<byte[]> response =
                    client.send(
                            request(path),
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
            int status = response.statusCode();
            if (status != FOUND && !ABSENT.contains(status)) {
                throw new IOException(path + ": HTTP " + status);
            }
            return status == FOUND ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(prefix + path)).timeout(PATIENCE).build();
    }

    @Override
    public void close() {
        client.close();
    }
}
