package org.mingzhang.app.cli.log;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.FolderOption;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.keeper.run.LedgerSession;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the newest checkpoint of the public log, whether the ledger is served or not. */
@Command(name = "checkpoint")
public final class CheckpointCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Option(names = "--json")
    private boolean json;

    public CheckpointCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data.existing();
        Optional<PublishedLog> log = PublishedLog.in(folder);
        long recorded;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                LedgerSession session = RecordedEvents.of(database)) {
            recorded = session.head() + 1;
        }
        long waiting = recorded - log.map(found -> found.checkpoint().size()).orElse(0L);
        if (json) {
            terminal.out()
                    .println(
                            WireJson.mapper()
                                    .writer(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(asJson(log, waiting)));
        } else {
            log.ifPresentOrElse(
                    this::tell, () -> terminal.say("还没有校验点", "There is no checkpoint yet"));
            terminal.say("待入日志：%d 条".formatted(waiting), "Waiting: %d".formatted(waiting));
        }
        return 0;
    }

    private void tell(PublishedLog log) {
        long size = log.checkpoint().size();
        terminal.say(
                "校验点：%s，%d 条".formatted(log.checkpoint().origin(), size),
                "Checkpoint of %s: %d entries".formatted(log.checkpoint().origin(), size));
        String root = log.checkpoint().root().base64();
        terminal.say("根：" + root, "Root: " + root);
        terminal.say(
                "发布于：%s（%d 秒前）".formatted(log.publishedAt(), age(log)),
                "Published: %s (%d seconds ago)".formatted(log.publishedAt(), age(log)));
        log.vkeys().forEach(vkey -> terminal.say("验证公钥：" + vkey, "Verifier key: " + vkey));
        witnesses(log);
    }

    /** An entry is recorded, then under a checkpoint, then final; no more is said than is so. */
    private void witnesses(PublishedLog log) {
        for (Vouched each : log.cosigned()) {
            String name = each.key().name();
            Instant time = Instant.ofEpochSecond(each.time());
            terminal.say(
                    "见证：%s 于 %s 会签".formatted(name, time),
                    "Witness: %s cosigned at %s".formatted(name, time));
        }
        if (!log.policy().asksForWitnesses()) {
            terminal.say(
                    "未设见证：记录已入校验点，尚无单位以外的见证",
                    "No witnesses: entries are under a checkpoint that nobody outside has seen");
        } else if (log.witnessed() == log.checkpoint().size()) {
            terminal.say("见证达到策略要求（终局）", "Witnessed as the policy asks (final)");
        } else {
            terminal.say(
                    "见证未达到策略要求；已终局的是前 %d 条".formatted(log.witnessed()),
                    "Fewer witnesses than the policy asks for; final are the first %d entries"
                            .formatted(log.witnessed()));
        }
    }

    private long age(PublishedLog log) {
        return Duration.between(log.publishedAt(), terminal.clock().instant()).toSeconds();
    }

    private ObjectNode asJson(Optional<PublishedLog> log, long waiting) {
        ObjectNode answer = WireJson.mapper().createObjectNode();
        log.ifPresent(
                found -> {
                    answer.put("origin", found.checkpoint().origin())
                            .put("size", found.checkpoint().size())
                            .put("root", found.checkpoint().root().base64())
                            .put("publishedAt", found.publishedAt().toString())
                            .put("ageSeconds", age(found));
                    found.vkeys().forEach(answer.withArray("vkeys")::add);
                    answer.put("asksForWitnesses", found.policy().asksForWitnesses())
                            .put("witnessed", found.witnessed());
                    ArrayNode witnesses = answer.putArray("witnesses");
                    for (Vouched each : found.cosigned()) {
                        witnesses
                                .addObject()
                                .put("name", each.key().name())
                                .put("time", Instant.ofEpochSecond(each.time()).toString());
                    }
                });
        return answer.put("waiting", waiting);
    }
}
