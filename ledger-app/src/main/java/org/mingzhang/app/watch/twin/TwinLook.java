package org.mingzhang.app.watch.twin;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.app.watch.Finding;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Tree;
import org.mingzhang.merkle.walk.TreeWalk;
import org.mingzhang.merkle.walk.Twin;

/**
 * The twin of the public log, held against the log's own entries, which are held against the ledger
 * by others. A log without one is as it must be, unless it had one before.
 */
public final class TwinLook {
    /** So much below what was seen last is hashed again each time. */
    private static final int WINDOW = 4_096;

    private final LedgerSource source;
    private @Nullable KeyList keys;
    private @Nullable Checkpoint seen;

    public TwinLook(LedgerSource source) {
        this.source = source;
    }

    /**
     * What the log says of its twin; to be read before its own checkpoint, which is never older.
     */
    public static Optional<byte[]> published(LedgerSource source) {
        return source.files().apply(Twin.CHECKPOINT);
    }

    /** How many entries it had when it was seen last and nothing was wrong; 0 before. */
    public long size() {
        return seen == null ? 0 : seen.size();
    }

    /**
     * What is wrong with its newest part.
     *
     * @param published of it
     * @param log the newest checkpoint of the log itself, whose files were found sound
     */
    public Set<Finding> tail(Optional<byte[]> published, Checkpoint log) {
        if (published.isEmpty()) {
            return seen == null ? Set.of() : Set.of(new Finding(Kind.SET_BACK, Twin.CHECKPOINT));
        }
        Set<Finding> wrong = new LinkedHashSet<>();
        try {
            Twin twin = Twin.of(published.get(), log.origin(), source.files());
            if (isSigned(twin, log)) {
                newest(twin, log, wrong);
            } else {
                wrong.add(new Finding(Kind.NOT_SIGNED, Twin.CHECKPOINT));
            }
            if (wrong.isEmpty()) {
                seen = twin.head();
            }
        } catch (MalformedNote damaged) {
            wrong.add(new Finding(Kind.NOT_SIGNED, Twin.CHECKPOINT));
        } catch (IllegalArgumentException damaged) {
            wrong.add(new Finding(Kind.TWIN_DIFFERS, String.valueOf(damaged.getMessage())));
        } catch (UncheckedIOException failed) {
            wrong.add(missing(failed));
        }
        return wrong;
    }

    /**
     * By a key that is trusted, or else by one the log named when this watch first looked, and
     * those that succeeded it.
     */
    private boolean isSigned(Twin twin, Checkpoint log) {
        KeyList known = keys;
        if (known == null || twin.keys(known).isEmpty()) {
            KeyList trusted = source.keys();
            known = twin.keys(trusted).isEmpty() ? Succession.listed(source.files()) : trusted;
        }
        // Who trusts a policy trusts no SM2 key by it, for it can name none.
        known = Succession.followed(known, source.files(), last -> goesOn(last, log));
        keys = known;
        return !twin.signedBy(twin.keys(known)).isEmpty();
    }

    private boolean goesOn(Checkpoint last, Checkpoint log) {
        return last.size() <= log.size()
                && new Tree(last.size(), new TiledLog(log.size(), source.files()).tree().subtrees())
                        .root()
                        .equals(last.root());
    }

    private void newest(Twin twin, Checkpoint log, Set<Finding> wrong) {
        long size = twin.head().size();
        if (size > log.size()) {
            wrong.add(new Finding(Kind.TWIN_DIFFERS, size + " > " + log.size()));
            return;
        }
        Checkpoint before = seen;
        if (!twin.tiles().tree(Twin.hashing()).root().equals(twin.head().root())) {
            wrong.add(new Finding(Kind.TWIN_DIFFERS, Long.toString(size)));
        } else if (before != null && !twin.beginsWith(before)) {
            wrong.add(new Finding(Kind.SET_BACK, Twin.PREFIX + before.size() + " → " + size));
        }
        long known = before == null ? size : Math.min(before.size(), size);
        TiledLog entries = new TiledLog(log.size(), source.files());
        for (long bundle = Math.max(0, known - WINDOW) / Tile.FULL;
                bundle * Tile.FULL < size;
                bundle++) {
            bundle(bundle, entries, twin, wrong);
        }
    }

    private static void bundle(long index, TiledLog entries, Twin twin, Set<Finding> wrong) {
        long begin = index * Tile.FULL;
        List<Hash> leaves =
                entries.bundle(index).stream()
                        .limit(twin.head().size() - begin)
                        .map(Twin.hashing()::leaf)
                        .toList();
        TiledLog tiles = twin.tiles();
        Map<Tile, byte[]> made = TileBuilder.append(Twin.hashing(), begin, tiles::tile, leaves);
        made.forEach(
                (tile, bytes) -> {
                    if (!Arrays.equals(tiles.tile(tile), bytes)) {
                        wrong.add(new Finding(Kind.TWIN_DIFFERS, Twin.PREFIX + tile.path()));
                    }
                });
    }

    private static Finding missing(UncheckedIOException failed) {
        if (failed.getCause() instanceof NoSuchFileException absent) {
            return new Finding(Kind.FILE_MISSING, Twin.PREFIX + absent.getMessage());
        }
        throw failed;
    }

    /** What is wrong with all of it, beside a log that was found sound. */
    public static Set<Finding> everything(LedgerSource source, Checkpoint log) {
        Set<Finding> wrong = new LinkedHashSet<>();
        try {
            Optional<Twin> twin =
                    published(source)
                            .map(bytes -> Twin.of(bytes, log.origin(), source.files()))
                            .filter(each -> each.head().size() <= log.size());
            if (twin.isPresent()) {
                TreeWalk walk = twin.get().walk(log);
                walk.run();
                walk.wrong().forEach(each -> wrong.add(finding(each, twin.get())));
            }
        } catch (MalformedNote unsound) {
            // The tail tells of it.
            return wrong;
        }
        return wrong;
    }

    private static Finding finding(Problem problem, Twin twin) {
        String where =
                problem.where().get("file") instanceof Json.Text file
                        ? file.value()
                        : Long.toString(twin.head().size());
        return new Finding(
                problem.code().equals("missing") ? Kind.FILE_MISSING : Kind.TWIN_DIFFERS, where);
    }
}
