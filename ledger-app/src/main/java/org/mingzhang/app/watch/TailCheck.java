package org.mingzhang.app.watch;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Tree;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.store.StoredEvents;

/**
 * What was recorded lately, against the newest checkpoint: each row against its entry, the entries
 * against the public files, these against the signed root, and that against the checkpoints seen
 * before.
 */
final class TailCheck implements Check.Look {
    /** So much below the newest is read again each time. */
    private static final int WINDOW = 4_096;

    /** Events recorded later carry a later time, but for the clocks of several machines. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private final StoredEvents stored;
    private final EventSealing sealing;
    private final Function<String, Optional<byte[]>> files;
    private @Nullable KeyList keys;
    private @Nullable Checkpoint seen;

    TailCheck(StoredEvents stored, EventSealing sealing, Function<String, Optional<byte[]>> files) {
        this.stored = stored;
        this.sealing = sealing;
        this.files = files;
    }

    @Override
    public Set<Finding> look(LongConsumer progress) {
        Set<Finding> wrong = new LinkedHashSet<>();
        Checkpoint newest = checkpoint(wrong);
        if (newest == null) {
            return wrong;
        }
        Checkpoint before = seen;
        goesOn(before, newest, wrong);
        long known = before == null ? newest.size() : Math.min(before.size(), newest.size());
        long from = Math.max(0, known - WINDOW);
        from -= from % Tile.FULL;
        for (long begin = from; begin < newest.size(); begin += WINDOW) {
            lot(begin, Math.min(newest.size(), begin + WINDOW), newest.size(), wrong);
            progress.accept(begin - from);
        }
        root(newest, wrong);
        rows(stored.entries(newest.size(), WINDOW), newest.size(), wrong);
        if (wrong.isEmpty()) {
            seen = newest;
        }
        return wrong;
    }

    /** What is published, if the key signed it that this watch first met, or its successor. */
    private @Nullable Checkpoint checkpoint(Set<Finding> wrong) {
        Optional<byte[]> published = files.apply("checkpoint");
        if (published.isEmpty()) {
            if (seen != null) {
                wrong.add(new Finding(Kind.SET_BACK, "checkpoint"));
            }
            return null;
        }
        try {
            SignedNote note = SignedNote.of(published.get());
            Checkpoint newest = Checkpoint.of(note.text());
            keys =
                    Succession.followed(
                            keys == null ? listed() : keys, files, last -> begins(last, newest));
            if (!keys.vouchingFor(note).isEmpty()) {
                return newest;
            }
        } catch (MalformedNote | IllegalArgumentException damaged) {
            wrong.add(new Finding(Kind.NOT_SIGNED, "checkpoint"));
            return null;
        }
        wrong.add(new Finding(Kind.NOT_SIGNED, "checkpoint"));
        return null;
    }

    private KeyList listed() {
        return KeyList.of(files.apply("vkeys").orElse(new byte[0]));
    }

    private void goesOn(@Nullable Checkpoint before, Checkpoint newest, Set<Finding> wrong) {
        if (before != null && before.size() > 0 && !begins(before, newest)) {
            wrong.add(new Finding(Kind.SET_BACK, before.size() + " → " + newest.size()));
        }
    }

    private boolean begins(Checkpoint before, Checkpoint newest) {
        try {
            return before.size() <= newest.size()
                    && new Tree(before.size(), log(newest.size()).tree().subtrees())
                            .root()
                            .equals(before.root());
        } catch (IllegalArgumentException | UncheckedIOException damaged) {
            return false;
        }
    }

    private void lot(long begin, long end, long size, Set<Finding> wrong) {
        List<StoredEvents.Entry> entries =
                stored.entries(begin, (int) (end - begin)).stream()
                        .filter(entry -> entry.stored().position() < end)
                        .toList();
        long next = rows(entries, begin, wrong);
        if (next < end) {
            wrong.add(new Finding(Kind.TAIL_MISSING, Long.toString(next)));
        }
        if (entries.size() == end - begin) {
            files(begin, size, entries, wrong);
        }
    }

    /** Whether rows follow each other and are what their entries commit to; the next position. */
    private long rows(List<StoredEvents.Entry> entries, long begin, Set<Finding> wrong) {
        long next = begin;
        Instant latest = Instant.EPOCH;
        for (StoredEvents.Entry entry : entries) {
            long position = entry.stored().position();
            for (; next < position; next++) {
                wrong.add(new Finding(Kind.ROW_MISSING, Long.toString(next)));
            }
            if (!sealing.commits(entry)) {
                wrong.add(new Finding(Kind.ROW_CHANGED, Long.toString(position)));
            }
            Instant recorded = entry.stored().recordedAt();
            if (recorded.isBefore(latest.minus(CLOCKS_APART))) {
                wrong.add(new Finding(Kind.BACK_DATED, Long.toString(position)));
            }
            latest = recorded.isAfter(latest) ? recorded : latest;
            next = position + 1;
        }
        return next;
    }

    private void files(
            long begin, long size, List<StoredEvents.Entry> entries, Set<Finding> wrong) {
        TiledLog log = log(size);
        List<Hash> leaves = entries.stream().map(each -> Hash.ofLeaf(each.leaf())).toList();
        Map<Tile, byte[]> tiles = TileBuilder.append(begin, log::tile, leaves);
        tiles.forEach(
                (tile, bytes) -> {
                    if (!same(() -> Arrays.equals(log.tile(tile), bytes))) {
                        wrong.add(new Finding(Kind.FILE_DIFFERS, tile.path()));
                    }
                });
        for (int from = 0; from < entries.size(); from += Tile.FULL) {
            List<StoredEvents.Entry> own =
                    entries.subList(from, Math.min(entries.size(), from + Tile.FULL));
            long index = (begin + from) / Tile.FULL;
            if (!same(() -> holds(log.bundle(index), own))) {
                wrong.add(new Finding(Kind.FILE_DIFFERS, "tile/entries " + index));
            }
        }
    }

    private static boolean holds(List<byte[]> bundle, List<StoredEvents.Entry> entries) {
        if (bundle.size() < entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!Arrays.equals(bundle.get(i), entries.get(i).leaf())) {
                return false;
            }
        }
        return true;
    }

    private void root(Checkpoint newest, Set<Finding> wrong) {
        if (!same(() -> log(newest.size()).tree().root().equals(newest.root()))) {
            wrong.add(new Finding(Kind.ROOT_DIFFERS, Long.toString(newest.size())));
        }
    }

    /** A file that is missing or cut short is not the same as any. */
    private static boolean same(BooleanSupplier comparison) {
        try {
            return comparison.getAsBoolean();
        } catch (IllegalArgumentException | UncheckedIOException damaged) {
            return false;
        }
    }

    private TiledLog log(long size) {
        return new TiledLog(size, files);
    }
}
