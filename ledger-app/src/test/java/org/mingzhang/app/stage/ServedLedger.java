package org.mingzhang.app.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.mingzhang.app.node.LedgerNode;

/** What a stranger is answered by a ledger that is served. */
public final class ServedLedger {
    private ServedLedger() {}

    /** Where its public log is. */
    public static String log(LedgerNode node) {
        return "http://127.0.0.1:" + node.port() + "/log";
    }

    /** Asks for a path, which begins with a slash. */
    public static HttpResponse<byte[]> get(LedgerNode node, String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
