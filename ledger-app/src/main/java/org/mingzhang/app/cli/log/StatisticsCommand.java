package org.mingzhang.app.cli.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.FolderOption;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.merkle.derived.Statistic;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.query.export.statistics.LedgerStatistics;
import org.mingzhang.store.StoredEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what is on record, or counts again what a release published. */
@Command(name = "statistics")
public final class StatisticsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Option(names = "--check", paramLabel = "RELEASE", descriptionKey = "ledger.statistics.check")
    private @Nullable Path release;

    public StatisticsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data.existing();
        try (LedgerNode node = LedgerNode.reading(folder, terminal::complain)) {
            StoredEvents stored = node.part(StoredEvents.class);
            LedgerStatistics statistics = new LedgerStatistics(stored);
            if (release == null) {
                terminal.out().print(text(statistics.of(stored.head() + 1).csv()));
                return 0;
            }
            long size = size(release);
            if (size > stored.head() + 1) {
                throw CommandFault.mismatch(
                        "该版本以前 %d 条登记为准，台账只有 %d 条".formatted(size, stored.head() + 1),
                        "The release stands for %d entries and the ledger has %d"
                                .formatted(size, stored.head() + 1));
            }
            compare(release, text(statistics.of(size).csv()));
        }
        return 0;
    }

    private void compare(Path published, String counted) throws IOException {
        Map<String, String> theirs = counts(Files.readString(published.resolve(Statistic.NAME)));
        Map<String, String> ours = counts(counted);
        TreeSet<String> cells = new TreeSet<>(theirs.keySet());
        cells.addAll(ours.keySet());
        cells.removeIf(cell -> ours.containsKey(cell) && ours.get(cell).equals(theirs.get(cell)));
        for (String cell : cells) {
            String is = theirs.getOrDefault(cell, "–");
            String ought = ours.getOrDefault(cell, "–");
            terminal.say(
                    "✗ %s：公布为“%s”，应为“%s”".formatted(cell, is, ought),
                    "✗ %s: published as '%s', counted as '%s'".formatted(cell, is, ought));
        }
        if (!cells.isEmpty()) {
            throw CommandFault.mismatch(
                    "统计与登记不一致：%d 处".formatted(cells.size()),
                    "The statistics are not those of the records: %d cells"
                            .formatted(cells.size()));
        }
        terminal.say(
                "✓ 统计由登记重新计算，%d 格完全一致".formatted(ours.size()),
                "✓ Counted again from the records: all %d cells are the same"
                        .formatted(ours.size()));
    }

    /** How many entries of the log a release stands for. */
    private static long size(Path release) throws IOException {
        try {
            byte[] note = Files.readAllBytes(release.resolve(Manifest.CHECKPOINT));
            return Checkpoint.of(SignedNote.of(note).text()).size();
        } catch (MalformedNote damaged) {
            throw CommandFault.mismatch(
                    "校验点已损坏：" + damaged.getMessage(),
                    "The checkpoint is damaged: " + damaged.getMessage());
        }
    }

    /** A count by its place in the tables. */
    private static Map<String, String> counts(String csv) {
        Map<String, String> counts = new LinkedHashMap<>();
        List<String> lines = csv.lines().toList();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int comma = line.lastIndexOf(',');
            counts.put(line.substring(0, Math.max(0, comma)), line.substring(comma + 1));
        }
        return counts;
    }

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }
}
