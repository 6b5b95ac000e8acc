package org.mingzhang.app.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of a public log that is served as it is, whatever becomes of the log. */
public final class FrozenLog implements Closeable {
    private final Path folder;
    private final HttpServer server;

    private FrozenLog(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Serves a folder. */
    public static FrozenLog of(Path folder) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FrozenLog log = new FrozenLog(folder, server);
        server.createContext("/log/", log::answer);
        server.start();
        return log;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file =
                    folder.resolve(exchange.getRequestURI().getPath().substring("/log/".length()));
            if (Files.isRegularFile(file)) {
                byte[] bytes = Files.readAllBytes(file);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
