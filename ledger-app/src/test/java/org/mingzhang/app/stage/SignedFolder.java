package org.mingzhang.app.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.watch.Finding;
import org.mingzhang.app.watch.WatchedLedger;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.rulebook.file.RulebookLoader;

/** A data folder, read as its log is published and as a watch looks at it. */
public record SignedFolder(Path folder) {
    /** Enters the demonstration and waits until there is a checkpoint. */
    public SignedFolder prepared() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Staged.demonstration(node, folder);
            Await.until(() -> Files.exists(log("checkpoint")));
        }
        return this;
    }

    /** A file of the public log. */
    public Path log(String path) {
        return folder.resolve("log").resolve(path);
    }

    /** The keys the log lists. */
    public KeyList listed() {
        return KeyList.of(bytes("vkeys"));
    }

    /** The newest checkpoint. */
    public SignedNote note() {
        return SignedNote.of(bytes("checkpoint"));
    }

    /** What that says. */
    public Checkpoint published() {
        return Checkpoint.of(note().text());
    }

    /** The bytes of a file of the public log. */
    public byte[] bytes(String path) {
        try {
            return Files.readAllBytes(log(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Has a file of the public log look as if it had been written so long ago. */
    public void written(String path, Duration ago) throws IOException {
        FileTime time = FileTime.from(Clock.systemUTC().instant().minus(ago));
        Files.setLastModifiedTime(log(path), time);
    }

    /**
     * What a watch finds that looks once.
     *
     * @param since when the process that records began; {@link Instant#MAX} when none does
     */
    public List<String> found(Instant since) throws IOException {
        List<Finding> alarms = new CopyOnWriteArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                WatchedLedger watched =
                        new WatchedLedger(
                                FolderSource.of(folder, database),
                                RulebookLoader.fromClasspath(),
                                Clock.systemUTC(),
                                since,
                                alarms::add)) {
            watched.watch().once();
        }
        return alarms.stream().map(finding -> finding.kind().name()).toList();
    }
}
