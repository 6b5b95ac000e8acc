package org.mingzhang.command.platform.desk;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.rulebook.history.RulebookRefusal;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.StreamType;

/**
 * The rulebooks commands are decided under: the version on record with what was verified since, or
 * the newest packed one where nobody adopted any. Kept for half a second, so that what another node
 * records is in force here within that time; what this node records is in force at once.
 */
public final class AdoptedBooks {
    private static final long KEPT_MILLIS = 500;

    /**
     * A book as last read.
     *
     * @param book refuses where the program does not carry what was adopted
     */
    private record InForce(int entries, long readAt, Supplier<Rulebook> book) {
        InForce later(InForce other) {
            return other.entries >= entries ? other : this;
        }
    }

    private final RecordedStates recorded;
    private final Rulebooks packed;
    private final InstantSource clock;
    private final ConcurrentMap<String, InForce> byId = new ConcurrentHashMap<>();

    public AdoptedBooks(RecordedStates recorded, Rulebooks packed, InstantSource clock) {
        this.recorded = recorded;
        this.packed = packed;
        this.clock = clock;
    }

    /**
     * The book for a command on a stream. A command on a rulebook itself goes by what is packed: it
     * is how an altered book is put right.
     *
     * @throws CommandRefused when the program does not carry what was adopted
     */
    Rulebook of(String id, StreamId stream) {
        if (stream.type() == StreamType.RULEBOOK) {
            return packed.byId(id);
        }
        InForce known = byId.get(id);
        if (known == null || clock.millis() - known.readAt() >= KEPT_MILLIS) {
            known = readAgain(id);
        }
        return known.book().get();
    }

    /** Something was recorded of a book by this node: it is in force from here on. */
    void changed(String id) {
        readAgain(id);
    }

    private InForce readAgain(String id) {
        long now = clock.millis();
        RulebookHistory history =
                (RulebookHistory) recorded.now(new RulebookId(id).stream()).state();
        InForce before = byId.get(id);
        InForce read =
                before != null && before.entries() == history.entries()
                        ? new InForce(before.entries(), now, before.book())
                        : new InForce(history.entries(), now, inForce(id, history));
        return byId.merge(id, read, InForce::later);
    }

    private Supplier<Rulebook> inForce(String id, RulebookHistory history) {
        Optional<String> version = history.version();
        if (version.isEmpty()) {
            Rulebook newest = packed.byId(id);
            return () -> newest;
        }
        Optional<Edition> edition = packed.edition(id, version.get());
        if (edition.isEmpty()) {
            return refusing(RulebookRefusal.RULEBOOK_VERSION_UNKNOWN, version.get());
        }
        if (!edition.map(Edition::digest).equals(history.digest())) {
            return refusing(RulebookRefusal.RULEBOOK_ALTERED, version.get());
        }
        Rulebook adopted = edition.get().adopted(history.verified(), history.entries());
        return () -> adopted;
    }

    private static Supplier<Rulebook> refusing(RulebookRefusal why, String version) {
        return () -> {
            throw new CommandRefused(why, "/rulebook", version);
        };
    }
}
