package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.tree.Hash;

/** Who kept the receipt of a command finds out whether the log keeps what it promises. */
class VerifyReceiptTest {
    private static final SampleLog LOG = new SampleLog(600);
    private static final String KEY = SampleLog.LOG.verifier().toString();

    @TempDir Path folder;
    @TempDir Path office;

    @BeforeEach
    void a_mirror() throws IOException {
        SampleMirror.write(folder, LOG, SampleLog.LOG, SampleLog.WITNESS, SampleLog.SECOND);
    }

    @Test
    void what_the_receipt_promises_is_in_the_log() throws IOException {
        Path receipt = receipt(event(0, LOG, 0), event(511, LOG, 511), event(599, LOG, 599));

        Answer answer = Answer.to(receipt, folder.toString(), "--key", KEY);
        assertThat(answer.out())
                .startsWith("已核验（VERIFIED）")
                .contains("第 0 号", "第 511 号", "第 599 号");
        assertThat(Answer.to(folder, receipt.toString(), "--key", KEY).exit()).isZero();
        assertThat(Answer.to(receipt, folder.toString()).exit()).as("whose key?").isEqualTo(4);
        assertThat(Answer.to(receipt, "--key", KEY).exit()).as("which log?").isEqualTo(3);
    }

    @Test
    void a_promised_event_that_never_came_into_the_log_is_not_found() throws IOException {
        Answer answer = Answer.to(receipt(event(600, LOG, 0)), folder.toString(), "--key", KEY);

        assertThat(answer.out()).startsWith("未查到（NOT_FOUND）").contains("日志只有 600 条");
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.problem(0).text("problem")).isEqualTo("not-logged");
        assertThat(answer.problem(0).whole("index")).isEqualTo(600);
    }

    @Test
    void another_event_in_the_place_of_the_promised_one_is_a_mismatch() throws IOException {
        Answer answer = Answer.to(receipt(event(300, LOG, 301)), folder.toString(), "--key", KEY);

        assertThat(answer.exit()).isOne();
        assertThat(answer.problem(0).text("problem")).isEqualTo("replaced");
    }

    @Test
    void tiles_made_to_fit_the_receipt_do_not_fit_the_root() throws IOException {
        Path tile = folder.resolve("tile/0/001");
        byte[] bytes = Files.readAllBytes(tile);
        byte[] forged = Hash.ofLeaf(LOG.entries().get(1)).bytes();
        System.arraycopy(forged, 0, bytes, (300 - 256) * Hash.SIZE, Hash.SIZE);
        Files.write(tile, bytes);

        Answer answer = Answer.to(receipt(event(300, LOG, 1)), folder.toString(), "--key", KEY);
        assertThat(answer.exit()).isOne();
        assertThat(answer.problem(0).text("problem")).isEqualTo("inclusion");
        Files.write(tile, new byte[40]);
        assertThat(Answer.to(receipt(event(300, LOG, 1)), folder.toString(), "--key", KEY).exit())
                .isOne();
        Files.delete(tile);
        assertThat(Answer.to(receipt(event(300, LOG, 300)), folder.toString(), "--key", KEY).out())
                .startsWith("还缺文件（NEED_FILE）")
                .contains("tile/0/001");
        Files.delete(folder.resolve("checkpoint"));
        assertThat(Answer.exit(receipt(event(3, LOG, 3)), folder.toString())).isEqualTo(3);
    }

    @Test
    void a_dry_run_is_no_receipt() throws IOException {
        Path dry = office.resolve("dry.json");
        for (String events :
                new String[] {
                    "[]", "[3]", "[{\"leafHash\":\"x\",\"position\":3}]", "[{\"leafHash\":\"x\"}]"
                }) {
            Files.writeString(
                    dry, "{\"commandId\":\"c-1\",\"leafHash\":0,\"events\":" + events + "}");
            assertThat(Answer.exit(dry, folder.toString(), "--key", KEY)).as(events).isEqualTo(2);
        }
    }

    /** A log that is shown at an old checkpoint for ever. */
    @Test
    void cosignatures_older_than_eight_minutes_are_told_of_when_it_is_asked_how_old_they_are()
            throws IOException {
        String policy = folder.resolve("policy").toString();
        long later = SampleLog.TIME + 8 * 60 + 1;

        assertThat(Answer.verdict(later, folder.toString(), "--policy", policy)).startsWith("0 ");
        assertThat(Answer.verdict(later - 1, folder.toString(), "--policy", policy, "--now"))
                .startsWith("0 ");
        assertThat(Answer.verdict(later, folder.toString(), "--policy", policy, "--now"))
                .startsWith("3 True once; not seen by the witnesses lately (STALE)");
        assertThat(Answer.verdict(later, folder.toString(), "--key", KEY, "--now"))
                .as("without witnesses nobody can tell")
                .startsWith("0 ")
                .contains("how old it is");
        Path receipt = receipt(event(7, LOG, 7));
        assertThat(
                        Answer.verdict(
                                later,
                                receipt.toString(),
                                folder.toString(),
                                "--policy",
                                policy,
                                "--now"))
                .startsWith("3 ");
    }

    @Test
    void what_is_read_where_it_is_served_must_be_fresh() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
                    boolean there = Files.isRegularFile(file);
                    byte[] bytes = there ? Files.readAllBytes(file) : new byte[1];
                    exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        try {
            String log = "http://127.0.0.1:" + server.getAddress().getPort();
            String receipt = receipt(event(7, LOG, 7)).toString();
            String policy = folder.resolve("policy").toString();
            String[] typed = {receipt, log, "--online", "--policy", policy};
            assertThat(Answer.verdict(SampleLog.TIME, typed)).startsWith("0 ");
            assertThat(Answer.verdict(SampleLog.TIME + 700, typed)).startsWith("3 ");
            assertThat(Answer.verdict(SampleLog.TIME, log, receipt, "--policy", policy))
                    .as("only when somebody says so")
                    .startsWith("2 ");
        } finally {
            server.stop(0);
        }
    }

    private static String event(long position, SampleLog log, int entry) {
        return "{\"eventId\":\"e\",\"position\":%d,\"leafHash\":\"%s\"}"
                .formatted(position, Hash.ofLeaf(log.entries().get(entry)).base64());
    }

    private Path receipt(String... events) throws IOException {
        return Files.writeString(
                office.resolve("receipt.json"),
                "{\"commandId\":\"c-1\",\"status\":\"recorded\",\"events\":[%s],\"warnings\":[]}"
                        .formatted(String.join(",", events)));
    }
}
