package org.mingzhang.app.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.query.card.Card;
import org.mingzhang.query.card.Cards;
import org.mingzhang.query.card.Difference;
import org.mingzhang.query.card.Phrase;
import org.mingzhang.query.card.Steps;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.stream.EventView;
import org.mingzhang.query.stream.Walk;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.shared.CaseId;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the course of one case, and its state at a step. */
@Command(name = "case")
final class CaseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Parameters(paramLabel = "CASE", descriptionKey = "ledger.case.CASE")
    @SuppressWarnings("NullAway.Init")
    private String caseId;

    @Option(names = "--at", paramLabel = "N")
    private @Nullable String at;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String asOf;

    @Option(names = "--known-at", paramLabel = "INSTANT")
    private @Nullable String knownAt;

    @Option(names = "--step", paramLabel = "K", descriptionKey = "ledger.case.step")
    private @Nullable String step;

    @Option(names = "--json")
    private boolean json;

    CaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (LedgerNode node = LedgerNode.reading(data.existing(), terminal::complain)) {
            AsOf point = point(node);
            Steps steps = steps(node, point);
            int walked = step(steps);
            NamesOnRecord names = node.part(NamesOnRecord.class);
            Walk walk = Walk.to(walked, steps, point, node.part(Sentences.class), names);
            if (json) {
                terminal.out()
                        .println(
                                WireJson.mapper()
                                        .writer(SerializationFeature.INDENT_OUTPUT)
                                        .writeValueAsString(walk));
            } else {
                tell(walk);
                Cards cards = new Cards(node.part(CodeNames.class), names.in(steps.events()));
                tell(walk, steps, cards);
            }
        }
        return 0;
    }

    private AsOf point(LedgerNode node) {
        try {
            return AsOf.parse(at, asOf, knownAt, node.part(EventSource.class).head());
        } catch (BadParameter bad) {
            throw CommandFault.usage(bad.text().zh(), bad.text().en());
        }
    }

    private Steps steps(LedgerNode node, AsOf point) {
        try {
            return Walk.steps(new CaseId(caseId).stream(), node.part(EventSource.class), point)
                    .orElseThrow(this::unknown);
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    private int step(Steps steps) {
        try {
            return Walk.step(step, steps);
        } catch (BadParameter bad) {
            throw CommandFault.usage(bad.text().zh(), bad.text().en());
        }
    }

    private CommandFault unknown() {
        return CommandFault.notFound(
                "没有这件案件，或者截至所问之时尚无记录：" + caseId,
                "No case is on record as " + caseId + " at the point asked for");
    }

    private void tell(Walk walk) {
        terminal.say(
                "案件 %s，截至第 %d 号，共 %d 步".formatted(caseId, walk.asOf().position(), walk.steps()),
                "Case %s as of position %d, %d steps"
                        .formatted(caseId, walk.asOf().position(), walk.steps()));
        int number = 0;
        for (EventView event : walk.events()) {
            number++;
            terminal.out()
                    .printf(
                            "%s%3d  %s  %s  #%d%n",
                            number == walk.step() ? ">" : " ",
                            number,
                            event.legalDate(),
                            terminal.language().of(event.sentence()).strip(),
                            event.position());
        }
    }

    private void tell(Walk walk, Steps steps, Cards cards) {
        terminal.out().println();
        terminal.say(
                "第 %d 步所变：".formatted(walk.step()), "Changed by step %d:".formatted(walk.step()));
        cards.of(steps.between(walk.step() - 1, walk.step()), steps.shown(walk.step()))
                .forEach(this::tell);
        terminal.out().println();
        terminal.say(
                "第 %d 步（共 %d 步）时的状态：".formatted(walk.step(), walk.steps()),
                "State at step %d of %d:".formatted(walk.step(), walk.steps()));
        cards.of(walk.stream(), walk.state(), steps.event(walk.step()).by().rulebook())
                .forEach(card -> tell(card, 1));
    }

    private void tell(Difference difference) {
        terminal.out()
                .printf(
                        "  %s: %s -> %s%n",
                        terminal.language().of(difference.label()),
                        joined(difference.before()),
                        joined(difference.after()));
    }

    private void tell(Card card, int depth) {
        String indent = "  ".repeat(depth);
        terminal.out().println(indent + terminal.language().of(card.title()));
        for (Card.Line line : card.lines()) {
            terminal.out()
                    .printf(
                            "%s  %s: %s%n",
                            indent, terminal.language().of(line.label()), joined(line.values()));
            line.values().stream()
                    .flatMap(value -> value.notes().stream())
                    .forEach(
                            note ->
                                    terminal.out()
                                            .println(
                                                    indent
                                                            + "    "
                                                            + terminal.language().of(note)));
        }
        card.parts().forEach(part -> tell(part, depth + 1));
    }

    private String joined(List<Phrase> phrases) {
        return phrases.isEmpty()
                ? "-"
                : String.join("; ", phrases.stream().map(this::said).toList());
    }

    private String said(Phrase phrase) {
        Phrase.Verdict verdict = phrase.verdict();
        String text = terminal.language().of(phrase.text());
        return verdict == null ? text : text + " - " + terminal.language().of(verdict.text());
    }
}
