package org.mingzhang.merkle.witness;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;

/** How a witness decides: by the keys of the logs it watches and by what it cosigned last. */
public final class WitnessRules {
    private final KeyList keys;

    /**
     * Rules for some logs; a log may have several keys, and some may have ended.
     *
     * @throws IllegalArgumentException when a key is not a log's
     */
    public WitnessRules(KeyList keys) {
        for (VerifierKey key : keys.at(0)) {
            if (key.kind() != SignatureKind.ED25519) {
                throw new IllegalArgumentException("not the key of a log: " + key);
            }
        }
        this.keys = keys;
    }

    /** The names of the logs that are watched. */
    public Collection<String> origins() {
        return keys.at(0).stream().map(VerifierKey::name).distinct().toList();
    }

    /**
     * Decides; the checks come in the order of the protocol.
     *
     * @param last what was cosigned last for that log; null when nothing was
     */
    public Ruling on(AddCheckpoint request, @Nullable Checkpoint last) {
        Checkpoint next = request.checkpoint();
        if (!origins().contains(next.origin())) {
            return Ruling.UNKNOWN_LOG;
        }
        if (!signed(request.note(), keysOf(next))) {
            return Ruling.NOT_SIGNED;
        }
        if (request.old() > next.size()) {
            return Ruling.OLD_BEYOND_NEW;
        }
        if (request.old() != (last == null ? 0 : last.size())) {
            return Ruling.OTHER_OLD_SIZE;
        }
        return goesOn(request, next, last) ? Ruling.COSIGN : Ruling.NOT_CONSISTENT;
    }

    /** Those lines of a note whose keys are the log's. */
    public List<SignatureLine> signatures(SignedNote note) {
        List<VerifierKey> logs = keysOf(Checkpoint.of(note.text()));
        return note.signatures().stream()
                .filter(line -> logs.stream().anyMatch(line::isBy))
                .toList();
    }

    /** A key signs for the log of its own name only, and up to where it ended. */
    private List<VerifierKey> keysOf(Checkpoint checkpoint) {
        return keys.at(checkpoint.size()).stream()
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList();
    }

    /** A proof begins with one leaf or more: what goes on from nothing is looked at here. */
    private static boolean goesOn(
            AddCheckpoint request, Checkpoint next, @Nullable Checkpoint last) {
        if (next.size() == 0 && !next.root().equals(Hash.ofEmptyTree())) {
            return false;
        }
        if (last == null || last.size() == 0) {
            return request.proof().isEmpty();
        }
        return Proofs.extendsTree(
                last.size(), last.root(), next.size(), next.root(), request.proof());
    }

    private static boolean signed(SignedNote note, List<VerifierKey> keys) {
        try {
            return !note.vouchedBy(keys).isEmpty();
        } catch (MalformedNote forged) {
            return false;
        }
    }
}
