package org.mingzhang.benchmarks.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.mingzhang.benchmarks.evidence.OwnStreams;
import org.mingzhang.benchmarks.evidence.SampleEvents;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.HttpCalls;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.AppendWriter;
import org.mingzhang.store.append.GroupCommit;
import org.mingzhang.store.append.NewEvent;

/**
 * What HTTP and a durable group commit leave: the same server, the same JSON in, a receipt out, the
 * same rows; no caller to recognise, no decision, no sealing, nothing that follows.
 */
public final class CeilingSide implements Side {
    private static final int QUEUE = 10_000;
    private static final int EVENTS = 1_000;

    private final HikariDataSource pool;
    private final Work work;
    private final GroupCommit groupCommit;
    private final SampleEvents events;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
    private final Tomcat tomcat = new Tomcat();
    private int round;

    public CeilingSide(HikariDataSource pool, Work work, String folder) throws LifecycleException {
        this.pool = pool;
        this.work = work;
        this.events = new SampleEvents(work.evidence());
        this.groupCommit =
                new GroupCommit(new AppendWriter(pool), QUEUE, EVENTS, Duration.ofSeconds(30));
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setBaseDir(folder);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder);
        Tomcat.addServlet(context, "append", new Door());
        context.addServletMappingDecoded("/", "append");
        tomcat.start();
    }

    @Override
    public String name() {
        return "Tomcat and the ledger's group commit alone";
    }

    @Override
    public Load.Request prepare(int clients) {
        OwnStreams[] shares = OwnStreams.of(++round, clients, work.streams());
        HttpCalls calls =
                new HttpCalls(
                        "http://127.0.0.1:%d/".formatted(tomcat.getConnector().getLocalPort()),
                        "nobody looks at it");
        return client -> {
            String id = "evidence-" + ids.incrementAndGet();
            calls.post(id, work.evidence().json(shares[client].next(), id));
        };
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        StoredRows.ledger(pool, "ledger.event").verify(acknowledged);
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException stays) {
            throw new IllegalStateException("the server did not stop", stays);
        }
        groupCommit.close();
        pool.close();
    }

    /** A client keeps to its own streams and waits for each answer, so their order is kept. */
    private final class Door extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient JsonMapper json = new JsonMapper();
        private final AtomicLong rows = new AtomicLong();

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            JsonNode command = json.readTree(request.getInputStream());
            String stream = command.get("caseId").asText();
            long sequence =
                    sequences.computeIfAbsent(stream, first -> new AtomicLong()).getAndIncrement();
            NewEvent event = events.event(rows.incrementAndGet(), stream, sequence);
            long position = groupCommit.store(new Append(List.of(event), event.eventId()));
            response.setContentType("application/json");
            byte[] receipt =
                    json.writeValueAsBytes(
                            Map.of(
                                    "commandId",
                                    request.getHeader("Idempotency-Key"),
                                    "status",
                                    "recorded",
                                    "position",
                                    position));
            response.setContentLength(receipt.length);
            response.getOutputStream().write(receipt);
        }
    }
}
