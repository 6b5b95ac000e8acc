package org.mingzhang.app.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.query.dues.Digest;
import org.mingzhang.query.dues.DueLine;
import org.mingzhang.query.dues.DuePage;
import org.mingzhang.query.dues.DueQuestion;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.naming.Names;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what is due, and what becomes possible, the earliest first. */
@Command(name = "dues")
final class DuesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Option(names = "--organ", paramLabel = "ID", descriptionKey = "ledger.dues.organ")
    private @Nullable String organ;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "ledger.dues.on")
    private @Nullable String on;

    @Option(names = "--within", paramLabel = "N", descriptionKey = "ledger.dues.within")
    private @Nullable String within;

    @Option(names = "--json")
    private boolean json;

    DuesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (LedgerNode node = LedgerNode.reading(data.existing(), terminal::complain)) {
            DuePage page = page(node);
            if (json) {
                terminal.out()
                        .println(
                                WireJson.mapper()
                                        .writer(SerializationFeature.INDENT_OUTPUT)
                                        .writeValueAsString(page));
            } else {
                tell(page, node.part(NamesOnRecord.class).in(page));
            }
        }
        return 0;
    }

    private DuePage page(LedgerNode node) {
        try {
            LocalDate today = DueQuestion.today(terminal.clock());
            DueQuestion question = DueQuestion.parse(organ, on, within, null, null, today).whole();
            known(node.part(EventSource.class));
            return node.part(Digest.class).upToHead().page(question);
        } catch (BadParameter bad) {
            throw CommandFault.usage(bad.text().zh(), bad.text().en());
        }
    }

    private void known(EventSource events) {
        if (organ == null || organ.isBlank()) {
            return;
        }
        try {
            if (!events.firsts(List.of(new OrganisationId(organ).stream())).isEmpty()) {
                return;
            }
        } catch (IllegalArgumentException malformed) {
            throw unknown(organ);
        }
        throw unknown(organ);
    }

    private static CommandFault unknown(String organ) {
        return CommandFault.notFound(
                "没有登记这个组织：" + organ, "No organisation is on record as " + organ);
    }

    private void tell(DuePage page, Names names) {
        terminal.say(
                "自 %s 起 %d 个工作日内到期事项，共 %d 条（截至第 %d 号）"
                        .formatted(page.asOf(), page.within(), page.total(), page.asOfPosition()),
                "What is due within %2$d working days from %1$s: %3$d (as of position %4$d)"
                        .formatted(page.asOf(), page.within(), page.total(), page.asOfPosition()));
        page.items().forEach(line -> tell(line, names));
        page.unreadable().forEach(row -> terminal.complain(row.problem().says()));
        if (page.total() > 0) {
            terminal.say(
                    "只作提醒：到期不自动恢复、失效或者决定任何事项。",
                    "A reminder only: no day restores, ends or decides anything by going by.");
        }
    }

    private void tell(DueLine line, Names names) {
        Language language = terminal.language();
        Subject subject = line.due().subject();
        terminal.out()
                .printf(
                        "%s  %s  %s  %s  [%s]%n",
                        line.due().on(),
                        language.of(left(line)),
                        language.of(line.label()),
                        subject == null ? "" : language.of(names.said(subject)),
                        language.of(names.said(line.due().organ())));
        terminal.say(
                "    " + line.due().explanation().zh() + place(line),
                "    " + line.due().explanation().en() + place(line));
        Text remark = line.remark();
        if (remark != null) {
            terminal.say("    ! " + remark.zh(), "    ! " + remark.en());
        }
    }

    private static String place(DueLine line) {
        return "  [" + line.due().stream().id() + "]";
    }

    private static Text left(DueLine line) {
        Integer days = line.workingDays();
        return switch (line.closeness()) {
            case OVERDUE ->
                    days == null
                            ? new Text("已逾期", "overdue")
                            : new Text(
                                    "已逾期 %d 个工作日".formatted(-days),
                                    "overdue by %d working days".formatted(-days));
            case TODAY -> new Text("当日", "today");
            case UNCOUNTED -> new Text("工作日不能推算", "working days cannot be counted");
            case WITHIN_7, WITHIN_30, LATER ->
                    new Text("还有 %d 个工作日".formatted(days), "%d working days left".formatted(days));
        };
    }
}
