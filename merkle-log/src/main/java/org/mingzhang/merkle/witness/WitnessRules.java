package org.mingzhang.merkle.witness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;

/** How a witness decides: by the keys of the logs it watches and by what it cosigned last. */
public final class WitnessRules {
    private final Map<String, List<VerifierKey>> logs;

    /**
     * Rules for some logs; a log may have several keys.
     *
     * @throws IllegalArgumentException when a key is not a log's
     */
    public WitnessRules(Collection<VerifierKey> keys) {
        for (VerifierKey key : keys) {
            if (key.kind() != SignatureKind.ED25519) {
                throw new IllegalArgumentException("not the key of a log: " + key);
            }
        }
        // A key signs for the log of its own name only.
        logs = keys.stream().distinct().collect(Collectors.groupingBy(VerifierKey::name));
    }

    /** The names of the logs that are watched. */
    public Collection<String> origins() {
        return List.copyOf(logs.keySet());
    }

    /**
     * Decides; the checks come in the order of the protocol.
     *
     * @param last what was cosigned last for that log; null when nothing was
     */
    public Ruling on(AddCheckpoint request, @Nullable Checkpoint last) {
        Checkpoint next = request.checkpoint();
        List<VerifierKey> keys = logs.get(next.origin());
        if (keys == null) {
            return Ruling.UNKNOWN_LOG;
        }
        if (!signed(request.note(), keys)) {
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
        List<VerifierKey> keys = logs.getOrDefault(Checkpoint.of(note.text()).origin(), List.of());
        return note.signatures().stream()
                .filter(line -> keys.stream().anyMatch(line::isBy))
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
