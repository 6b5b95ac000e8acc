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
        VerifierKey old = place.signer().verifier();
        VerifierKey next = place.prepareSuccessor();
        Path policyFile = LedgerNode.policyFile(folder);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                Asked asked = new Asked(witnesses(policyFile, place));
                KeeperLoop keeper = keeper(database, place, asked)) {
            keeper.start();
            await(() -> !Files.exists(place.successorFile()), keeper);
            KeyList listed = KeyList.of(Files.readAllBytes(place.folder().resolve("vkeys")));
            long end = listed.ended().getOrDefault(old, 0L);
            boolean witnessed = Files.exists(policyFile);
            if (witnessed) {
                succeedIn(policyFile, old, next, end);
            }
            tell(old, next, end, witnessed);
            record(folder, place);
            await(() -> size(place) > end, keeper);
        }
        terminal.say("密钥更换已登记，并由新密钥签名。", "The change is on record, and signed by the new key.");
        return 0;
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

    private void tell(VerifierKey old, VerifierKey next, long end, boolean witnessed) {
        terminal.say(
                "旧密钥在第 %d 条处停用：%s".formatted(end, old),
                "Ended at %d entries: %s".formatted(end, old));
        terminal.say("新的验证公钥：" + next, "New verifier key: " + next);
        terminal.say(
                "请公布新公钥和停用一行，并重新备份 log-key；旧密钥的备份应予销毁。",
                "Publish the new key and the line that ends the old one, back up log-key anew, and"
                        + " destroy the backups of the old key.");
        terminal.out().println(KeyList.endedLine(old, end));
        terminal.out().println(next);
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
