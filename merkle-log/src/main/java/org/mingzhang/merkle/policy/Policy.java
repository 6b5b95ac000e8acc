package org.mingzhang.merkle.policy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.note.VerifierKey;

/**
 * Which logs are believed, and how many of which witnesses must have seen a checkpoint.
 *
 * @param logKeys one of them must have signed
 * @param witnesses by the name they have in the policy
 * @param addresses where a witness takes checkpoints, by the same name; some have none
 * @param quorum what the witnesses must fulfil
 */
public record Policy(
        KeyList logKeys,
        Map<String, VerifierKey> witnesses,
        Map<String, String> addresses,
        Quorum quorum) {
    public Policy {
        witnesses = Map.copyOf(witnesses);
        addresses = Map.copyOf(addresses);
    }

    /**
     * Reads the text of a policy.
     *
     * @throws MalformedPolicy when it is not one
     */
    public static Policy of(byte[] text) {
        // Octets stand for themselves: the specification keeps names opaque.
        return new PolicyReader().read(new String(text, StandardCharsets.ISO_8859_1));
    }

    /** Trusts keys and asks for no witness; those given that are witnesses' are told of. */
    public static Policy of(KeyList keys) {
        return new Policy(
                new KeyList(
                        keys.signing().stream().filter(key -> key.kind().isLog()).toList(),
                        keys.ended()),
                keys.signing().stream()
                        .filter(key -> !key.kind().isLog())
                        .distinct()
                        .collect(Collectors.toMap(VerifierKey::toString, key -> key)),
                Map.of(),
                Quorum.NONE);
    }

    /** The keys of logs that have not ended. */
    public List<VerifierKey> logs() {
        return logKeys.signing();
    }

    /** Every key that may sign a tree of a size. */
    public List<VerifierKey> keysAt(long size) {
        return Stream.concat(logKeys.at(size).stream(), witnesses.values().stream()).toList();
    }

    /** True when the witnesses that cosigned are enough. */
    public boolean fulfilledBy(Collection<VerifierKey> cosigners) {
        return quorum.holds(name -> cosigners.contains(witnesses.get(name)));
    }

    /** The witnesses for people, whether they are asked for or not: name and key, by name. */
    public List<String> witnessLines() {
        return witnesses.entrySet().stream()
                .map(each -> PolicyReader.utf8(each.getKey()) + " " + each.getValue())
                .sorted()
                .toList();
    }

    /** True when it asks for witnesses at all. */
    public boolean asksForWitnesses() {
        return !quorum.equals(Quorum.NONE);
    }

    /**
     * True when a checkpoint is final: signed by a log that is believed and cosigned by as many
     * witnesses as are asked for, which must be one or more.
     */
    public boolean isFinal(SignedNote note) {
        try {
            Checkpoint checkpoint = Checkpoint.of(note.text());
            List<VerifierKey> logs = logKeys.at(checkpoint.size());
            List<VerifierKey> vouched =
                    note.vouchedBy(keysAt(checkpoint.size())).stream().map(Vouched::key).toList();
            // A key signs for the log of its own name only (tlog-policy, "Defining a log").
            return asksForWitnesses()
                    && vouched.stream()
                            .anyMatch(
                                    key ->
                                            logs.contains(key)
                                                    && key.name().equals(checkpoint.origin()))
                    && fulfilledBy(vouched);
        } catch (MalformedNote forged) {
            return false;
        }
    }
}
