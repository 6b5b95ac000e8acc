package org.mingzhang.app.cli.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.FolderOption;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.command.platform.upkeep.LogKeyEnds;
import org.mingzhang.command.platform.upkeep.PolicyChanges;
import org.mingzhang.keeper.Cosigners;
import org.mingzhang.keeper.DurableDisk;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.cosign.Patience;
import org.mingzhang.keeper.cosign.Witnesses;
import org.mingzhang.keeper.run.KeeperLoop;
import org.mingzhang.keeper.run.LedgerDatabase;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.platform.web.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Gives the public log a new signing key, whether the ledger is served or not: the keeper of the
 * log takes it up, here or in the process that serves.
 */
@Command(name = "rotate-log-key")
public final class RotateLogKeyCommand implements Callable<Integer> {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Option(names = "--sm2", descriptionKey = "ledger.rotate-log-key.sm2")
    private boolean national;

    public RotateLogKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.existing();
        LogPlace place = LogPlace.in(folder);
        if (PublishedLog.in(folder).isEmpty()) {
            throw CommandFault.notFound("还没有校验点", "There is no checkpoint yet");
        }
        Change change = national ? nationalChange(place) : ownChange(place);
        Path policyFile = LedgerNode.policyFile(folder);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                Asked asked = new Asked(witnesses(policyFile, place));
                KeeperLoop keeper = keeper(database, place, asked)) {
            keeper.start();
            await(() -> !Files.exists(change.waiting()), keeper);
            KeyList listed = KeyList.of(Files.readAllBytes(place.folder().resolve("vkeys")));
            long end = listed.ended().getOrDefault(change.old(), 0L);
            // Witnesses and policies know the log by its own key alone.
            boolean witnessed = !national && Files.exists(policyFile);
            if (witnessed) {
                succeedIn(policyFile, change.old(), change.next(), end);
            }
            tell(change, end, witnessed);
            record(folder, place);
            await(() -> size(place) > end, keeper);
        }
        terminal.say("密钥更换已登记，并由新密钥签名。", "The change is on record, and signed by the new key.");
        return 0;
    }

    /**
     * What is to be changed.
     *
     * @param waiting where the successor lies until the keeper takes it up
     * @param file that is to be backed up, by its name in the data folder
     */
    private record Change(VerifierKey old, VerifierKey next, Path waiting, String file) {}

    private static Change ownChange(LogPlace place) throws IOException {
        VerifierKey old = place.signer().verifier();
        return new Change(old, place.prepareSuccessor(), place.successorFile(), "log-key");
    }

    private static Change nationalChange(LogPlace place) throws IOException {
        VerifierKey old =
                place.national()
                        .orElseThrow(
                                () ->
                                        CommandFault.notFound(
                                                "没有国密密钥（log-key-sm2），无可更换；启用方法见 docs/operating.md",
                                                "There is no SM2 key (log-key-sm2) to be changed;"
                                                        + " docs/operating.md says how to begin"
                                                        + " with one"));
        return new Change(
                old,
                place.prepareNationalSuccessor(),
                place.nationalSuccessorFile(),
                "log-key-sm2");
    }

    /** Whoever serves the ledger may do so at the same moment: it is on record once. */
    private void record(Path folder, LogPlace place) throws IOException {
        try (LedgerNode node = LedgerNode.entering(folder, terminal::complain)) {
            Function<String, Optional<byte[]>> log = TiledLog.below(place.folder());
            node.part(LogKeyEnds.class).recordMissing(log);
            // The keeper stated the policy it asks by, which may be another than when it ran last.
            node.part(PolicyChanges.class).recordMissing(log);
        } catch (FaultException refused) {
            throw CommandFaults.of(refused);
        }
    }

    private static long size(LogPlace place) {
        return TiledLog.below(place.folder())
                .apply("checkpoint")
                .map(note -> Checkpoint.of(SignedNote.of(note).text()).size())
                .orElse(0L);
    }

    private Optional<Witnesses> witnesses(Path policy, LogPlace place) throws IOException {
        return Files.exists(policy)
                ? Optional.of(
                        new Witnesses(
                                Files.readAllBytes(policy),
                                TiledLog.below(place.folder()),
                                Patience.USUAL,
                                terminal.clock()))
                : Optional.empty();
    }

    private static KeeperLoop keeper(EmbeddedDatabase database, LogPlace place, Asked asked) {
        DatabaseAccess access = database.access();
        return new KeeperLoop(
                new LedgerDatabase(access.url(), DatabaseAccess.APP, access.app()),
                place,
                Duration.ZERO,
                asked.cosigners());
    }

    private static void await(BooleanSupplier done, KeeperLoop keeper) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            try {
                throw CommandFault.mismatch(
                        "日志已停止签名：" + refusal(keeper),
                        "The log is not signed any more: " + refusal(keeper));
            } catch (TimeoutException notRefused) {
                if (System.nanoTime() > end) {
                    throw CommandFault.inputOutput(
                            "日志进程尚未换用新密钥签名；它下次运行时换用",
                            "No keeper signs with the new key yet; the next one that runs will");
                }
            }
        }
    }

    private static @Nullable String refusal(KeeperLoop keeper)
            throws InterruptedException, TimeoutException {
        try {
            return keeper.refusal().get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS).getMessage();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Witnesses go on being asked under the new key; everything else in the policy stays. */
    private static void succeedIn(Path file, VerifierKey old, VerifierKey next, long end)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.strip().startsWith("log ") && line.contains(old.toString())) {
                lines.add(KeyList.endedLine(old, end));
                lines.add(line.replace(old.toString(), next.toString()));
            } else {
                lines.add(line);
            }
        }
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Policy.of(text);
        new DurableDisk(file.resolveSibling("")).store(Map.of(file.getFileName().toString(), text));
    }

    private void tell(Change change, long end, boolean witnessed) {
        terminal.say(
                "旧密钥在第 %d 条处停用：%s".formatted(end, change.old()),
                "Ended at %d entries: %s".formatted(end, change.old()));
        terminal.say("新的验证公钥：" + change.next(), "New verifier key: " + change.next());
        terminal.say(
                "请公布新公钥和停用一行，并重新备份 %s；旧密钥的备份应予销毁。".formatted(change.file()),
                "Publish the new key and the line that ends the old one, back up %s anew, and destroy the backups of the old key."
                        .formatted(change.file()));
        terminal.out().println(KeyList.endedLine(change.old(), end));
        terminal.out().println(change.next());
        if (witnessed) {
            terminal.say(
                    "log-policy 已改用新公钥；请把上面两行交给各见证单位，并重新启动 serve。",
                    "log-policy names the new key; give the two lines to each witness, and start serve"
                            + " anew.");
        }
    }

    /** The witnesses there are, for as long as the command runs. */
    private record Asked(Optional<Witnesses> witnesses) implements Closeable {
        Asked {
            witnesses.ifPresent(Witnesses::start);
        }

        Cosigners cosigners() {
            return witnesses.isPresent() ? witnesses.get() : Cosigners.NONE;
        }

        @Override
        public void close() {
            witnesses.ifPresent(Witnesses::close);
        }
    }
}
