package org.mingzhang.keeper.cosign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.mingzhang.keeper.cosign.Reply.Response;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.witness.AddCheckpoint;

/** A witness that answers whatever a test wants, and keeps what it was asked. */
final class StubWitness implements AutoCloseable {
    /** Does not end what it began to say. */
    static final Response DRIPPING = new Response(-1, "", "");

    /** Says nothing at all. */
    static final Response SILENT = new Response(-2, "", "");

    final Signer signer;
    final List<AddCheckpoint> asked = new CopyOnWriteArrayList<>();
    volatile Function<AddCheckpoint, Response> answers = this::cosign;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);

    StubWitness(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        signer = Signer.ofSeed("witness.test/w" + number, SignatureKind.COSIGNATURE_V1, seed);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    Response cosign(AddCheckpoint request) {
        return new Response(
                200, "text/plain", signer.sign(request.note().text(), 1_800_000_000) + "\n");
    }

    void answer(int status, String type, String text) {
        answers = request -> new Response(status, type, text);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            AddCheckpoint request = AddCheckpoint.of(exchange.getRequestBody().readAllBytes());
            asked.add(request);
            Response response = answers.apply(request);
            if (response.equals(SILENT)) {
                closing.await();
            }
            boolean drips = response.equals(DRIPPING);
            exchange.getResponseHeaders()
                    .set(
                            response.status() / 100 == 3 ? "Location" : "Content-Type",
                            response.type());
            exchange.sendResponseHeaders(drips ? 200 : response.status(), 0);
            exchange.getResponseBody().write(response.text().getBytes(StandardCharsets.UTF_8));
            if (drips) {
                exchange.getResponseBody().write('\u0020');
                exchange.getResponseBody().flush();
                closing.await();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
