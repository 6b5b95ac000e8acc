package org.mingzhang.keeper.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.DurableDisk;
import org.mingzhang.keeper.NoteKey;
import org.mingzhang.keeper.run.FolderLock;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.witness.AddCheckpoint;
import org.mingzhang.merkle.witness.WitnessRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A witness that answers on a port: {@code POST /add-checkpoint}, {@code GET /<log>/checkpoint}.
 */
public final class RunningWitness implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningWitness.class);
    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");
    private static final int BACKLOG = 64;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int TOO_LONG = 413;
    private static final int FAILED = 500;

    static {
        // Read once by the server's classes: who sends or reads slowly, or opens many connections,
        // does not keep others out.
        limit("sun.net.httpserver.maxReqTime", "10");
        limit("sun.net.httpserver.maxRspTime", "10");
        limit("jdk.httpserver.maxConnections", "200");
    }

    private final FolderLock lock;
    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private RunningWitness(FolderLock lock, Witness witness, HttpServer server) {
        this.lock = lock;
        this.witness = witness;
        this.server = server;
    }

    /**
     * Starts a witness; the first start makes its key.
     *
     * @param folder for its key and for what it cosigned
     * @param logs the keys of those it watches
     * @param name of the witness; null for one made of its key
     * @param at where it answers; port 0 takes a free one
     * @throws IOException when the folder is in use, or holds what another name cosigned
     */
    public static RunningWitness start(
            Path folder,
            KeyList logs,
            @Nullable String name,
            InetSocketAddress at,
            InstantSource clock)
            throws IOException {
        FolderLock lock = new FolderLock(folder.resolve("lock"));
        try {
            if (!lock.held()) {
                throw new IOException(folder + " is used by another witness");
            }
            NoteKey key = new NoteKey(folder.resolve("witness-key"));
            Path cosigned = folder.resolve("cosigned");
            if (!Files.exists(folder.resolve("witness-key"))) {
                if (Files.exists(cosigned)) {
                    throw new IOException("the key of this witness is gone; restore witness-key");
                }
                key.create();
            }
            Witness witness =
                    new Witness(
                            new WitnessRules(logs),
                            key.signer(SignatureKind.COSIGNATURE_V1, name, "witness"),
                            new DurableDisk(cosigned),
                            clock);
            RunningWitness running =
                    new RunningWitness(lock, witness, HttpServer.create(at, BACKLOG));
            running.serve();
            return running;
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** What the log's operator needs to believe it. */
    public VerifierKey verifier() {
        return witness.verifier();
    }

    /** Where it answers. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** This machine alone. */
    public static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.close();
        lock.close();
    }

    private void serve() {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (IOException | RuntimeException failed) {
                LOG.error("a request could not be answered", failed);
                answer = Answer.plain(FAILED, "failed; nothing was cosigned");
            }
            byte[] bytes = answer.bytes();
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher asked = CHECKPOINT.matcher(path);
        boolean adds = path.equals("/add-checkpoint");
        if (!adds && !asked.matches()) {
            return Answer.plain(NOT_FOUND, "not found");
        }
        if (!exchange.getRequestMethod().equals(adds ? "POST" : "GET")) {
            return Answer.plain(WRONG_METHOD, adds ? "POST only" : "GET only");
        }
        if (adds) {
            byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
            return body.length > AddCheckpoint.LONGEST
                    ? Answer.plain(TOO_LONG, "too long")
                    : witness.add(body);
        }
        Optional<byte[]> latest = witness.latest(asked.group(1));
        return latest.map(Answer::note).orElseGet(() -> Answer.plain(NOT_FOUND, "not found"));
    }

    private static void limit(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
