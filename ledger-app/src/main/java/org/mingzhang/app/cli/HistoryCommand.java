package org.mingzhang.app.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.query.cadre.CadreHistories;
import org.mingzhang.query.cadre.CadreHistory;
import org.mingzhang.query.cadre.HistoryAxis;
import org.mingzhang.query.cadre.HistoryEntry;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the history of one person. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Parameters(paramLabel = "SUBJECT")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--at", paramLabel = "N")
    private @Nullable String at;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String asOf;

    @Option(names = "--known-at", paramLabel = "INSTANT")
    private @Nullable String knownAt;

    @Option(names = "--axis", paramLabel = "recorded|legal")
    private HistoryAxis axis = HistoryAxis.RECORDED;

    @Option(names = "--json")
    private boolean json;

    HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (LedgerNode node = LedgerNode.reading(data.existing(), terminal::complain)) {
            CadreHistory history = history(node);
            if (json) {
                terminal.out()
                        .println(
                                WireJson.mapper()
                                        .writer(SerializationFeature.INDENT_OUTPUT)
                                        .writeValueAsString(history));
            } else {
                tell(history);
            }
        }
        return 0;
    }

    private CadreHistory history(LedgerNode node) {
        try {
            AsOf point = AsOf.parse(at, asOf, knownAt, node.part(EventSource.class).head());
            return node.part(CadreHistories.class)
                    .of(new CadreId(subject), point, axis)
                    .orElseThrow(this::unknown);
        } catch (BadParameter bad) {
            throw CommandFault.usage(bad.text().zh(), bad.text().en());
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    private CommandFault unknown() {
        return CommandFault.notFound("查无此人：" + subject, "Nobody on record as " + subject);
    }

    private void tell(CadreHistory history) {
        terminal.say(
                "%s 的履历，截至第 %d 号，共 %d 条"
                        .formatted(subject, history.asOf().position(), history.entries().size()),
                "History of %s as of position %d, %d entries"
                        .formatted(subject, history.asOf().position(), history.entries().size()));
        String form = "%" + (String.valueOf(history.asOf().position()).length() + 1) + "s  %s%n";
        List<String> told = List.of();
        for (HistoryEntry entry : history.entries()) {
            terminal.out().printf(form, entry.position(), line(entry));
            List<String> warnings = codes(entry);
            // The events of one command share their warnings; they are told once.
            if (!warnings.isEmpty() && !warnings.equals(told)) {
                terminal.out().printf(form, "", "! " + String.join(" ", warnings));
            }
            told = warnings;
        }
    }

    private String line(HistoryEntry entry) {
        CaseId caseId = entry.caseId();
        return entry.legalDate()
                + "  "
                + terminal.language().of(entry.sentence()).strip()
                + (caseId == null ? "" : "  [" + caseId.value() + "]");
    }

    private static List<String> codes(HistoryEntry entry) {
        return entry.warnings().stream().map(RecordedWarning::code).distinct().toList();
    }
}
