package org.mingzhang.app.watch;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.app.watch.twin.TwinLook;
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
import org.mingzhang.shared.Text;
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

    private final LedgerSource source;
    private final StoredEvents stored;
    private final Predicate<StoredEvents.Entry> commits;
    private final Freshness freshness;
    private final TwinLook twin;
    private @Nullable KeyList keys;
    private @Nullable Checkpoint seen;

    TailCheck(LedgerSource source, StoredEvents stored, Freshness freshness) {
        this.source = source;
        this.stored = stored;
        this.commits = source.commitments();
        this.freshness = freshness;
        this.twin = new TwinLook(source);
    }

    @Override
    public Sight look(LongConsumer progress) {
        Set<Finding> wrong = new LinkedHashSet<>();
        Optional<byte[]> twinPublished = TwinLook.published(source);
        SignedNote note = signed(wrong);
        if (!wrong.isEmpty()) {
            return new Sight(
                    wrong, new Text("校验点不成立，未再往下核对", "no further than an unsound checkpoint"));
        }
        Checkpoint newest = note == null ? null : Checkpoint.of(note.text());
        long size = newest == null ? 0 : newest.size();
        long from = newest == null ? 0 : againstSigned(newest, progress, wrong);
        List<StoredEvents.Entry> unsigned = stored.entries(size, WINDOW);
        rows(unsigned, size, wrong);
        wrong.addAll(freshness.of(source, note, unsigned));
        if (note != null && size > 0) {
            List<StoredEvents.Entry> last = stored.entries(size - 1, 1);
            wrong.addAll(
                    new Clocks(freshness.clock())
                            .of(source.policy(), note, last.isEmpty() ? null : last.getFirst()));
        }
        if (wrong.isEmpty() && newest != null) {
            seen = newest;
            twin(twinPublished, newest, wrong);
        }
        return new Sight(
                wrong,
                new Text(
                        "第 %d 号事件以后，校验点共 %d 条，另有 %d 条待签".formatted(from, size, unsigned.size()),
                        "events from position %d on, a checkpoint of %d, and %d not signed yet"
                                .formatted(from, size, unsigned.size())));
    }

    /** The twin is looked at beside a log that is sound. */
    private void twin(Optional<byte[]> published, Checkpoint log, Set<Finding> wrong) {
        wrong.addAll(twin.tail(published, log));
        if (published.isPresent() && wrong.isEmpty() && twin.size() < log.size()) {
            wrong.addAll(freshness.first(Kind.TWIN_LATE, stored.entries(twin.size(), 1)));
        }
    }

    /** Holds the newest events against what is signed; answers from where on. */
    private long againstSigned(Checkpoint newest, LongConsumer progress, Set<Finding> wrong) {
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
        return from;
    }

    /** What is published, if a key signed it that is trusted, or that this watch first met. */
    private @Nullable SignedNote signed(Set<Finding> wrong) {
        Optional<byte[]> published = source.files().apply("checkpoint");
        if (published.isEmpty()) {
            if (seen != null) {
                wrong.add(new Finding(Kind.SET_BACK, "checkpoint"));
            }
            return null;
        }
        try {
            SignedNote newest = SignedNote.of(published.get());
            if (keys == null || keys.signing().isEmpty()) {
                keys = source.keys();
            }
            keys = followed(keys, newest);
            if (!keys.vouchingFor(newest).isEmpty()) {
                return newest;
            }
        } catch (MalformedNote | IllegalArgumentException damaged) {
            wrong.add(new Finding(Kind.NOT_SIGNED, "checkpoint"));
            return null;
        }
        wrong.add(new Finding(Kind.NOT_SIGNED, "checkpoint"));
        return null;
    }

    /** Those that succeeded the keys first met; who names the keys to trust names these as well. */
    private KeyList followed(KeyList known, SignedNote published) {
        if (source.trusted() != null) {
            return known;
        }
        Checkpoint newest = Checkpoint.of(published.text());
        return Succession.followed(
                known,
                source.files(),
                last -> {
                    Set<Finding> otherwise = new LinkedHashSet<>();
                    goesOn(last, newest, otherwise);
                    return otherwise.isEmpty();
                });
    }

    private void goesOn(@Nullable Checkpoint before, Checkpoint newest, Set<Finding> wrong) {
        if (before != null && before.size() > 0) {
            compare(
                    new Finding(Kind.SET_BACK, before.size() + " → " + newest.size()),
                    () -> begins(before, newest),
                    wrong);
        }
    }

    private boolean begins(Checkpoint before, Checkpoint newest) {
        return before.size() <= newest.size()
                && new Tree(before.size(), log(newest.size()).tree().subtrees())
                        .root()
                        .equals(before.root());
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
            if (!commits.test(entry)) {
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
        List<Hash> leaves =
                entries.stream().map(each -> Hash.ofLeaf(EventSealing.leaf(each))).toList();
        Map<Tile, byte[]> tiles = TileBuilder.append(begin, log::tile, leaves);
        tiles.forEach(
                (tile, bytes) ->
                        compare(
                                new Finding(Kind.FILE_DIFFERS, tile.path()),
                                () -> Arrays.equals(log.tile(tile), bytes),
                                wrong));
        for (int from = 0; from < entries.size(); from += Tile.FULL) {
            List<StoredEvents.Entry> own =
                    entries.subList(from, Math.min(entries.size(), from + Tile.FULL));
            long index = (begin + from) / Tile.FULL;
            compare(
                    new Finding(Kind.FILE_DIFFERS, "tile/entries " + index),
                    () -> holds(log.bundle(index), own),
                    wrong);
        }
    }

    private static boolean holds(List<byte[]> bundle, List<StoredEvents.Entry> entries) {
        if (bundle.size() < entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!Arrays.equals(bundle.get(i), EventSealing.leaf(entries.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private void root(Checkpoint newest, Set<Finding> wrong) {
        compare(
                new Finding(Kind.ROOT_DIFFERS, Long.toString(newest.size())),
                () -> log(newest.size()).tree().root().equals(newest.root()),
                wrong);
    }

    /** Whether something is as it must be; a file that is withheld is told of as such. */
    private static void compare(Finding otherwise, BooleanSupplier comparison, Set<Finding> wrong) {
        try {
            if (!comparison.getAsBoolean()) {
                wrong.add(otherwise);
            }
        } catch (IllegalArgumentException damaged) {
            wrong.add(otherwise);
        } catch (UncheckedIOException failed) {
            if (!(failed.getCause() instanceof NoSuchFileException absent)) {
                throw failed;
            }
            wrong.add(new Finding(Kind.FILE_MISSING, String.valueOf(absent.getMessage())));
        }
    }

    private TiledLog log(long size) {
        return new TiledLog(size, source.files());
    }
}
