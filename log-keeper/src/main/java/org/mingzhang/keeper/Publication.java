package org.mingzhang.keeper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.policy.SignedPolicy;

/**
 * The checkpoint the public finds: published with the cosignatures there are, and again with more.
 */
final class Publication {
    private final LogFolder folder;
    private final Cosigners cosigners;
    private final List<Signer> also;
    private final boolean statesPolicy;
    private List<SignatureLine> own = List.of();
    private byte @Nullable [] signedPolicy;
    private @Nullable SignedNote published;
    private @Nullable SignedNote witnessed;

    /**
     * A publication.
     *
     * @param also sign below the log's own line; whoever does not know them passes them over
     */
    Publication(LogFolder folder, Cosigners cosigners, List<Signer> also) {
        this(folder, cosigners, also, true);
    }

    private Publication(
            LogFolder folder, Cosigners cosigners, List<Signer> also, boolean statesPolicy) {
        this.folder = folder;
        this.cosigners = cosigners;
        this.also = also;
        this.statesPolicy = statesPolicy;
    }

    /** One of a tree that nobody cosigns and that has no policy of its own. */
    static Publication withoutPolicy(LogFolder folder) {
        return new Publication(folder, Cosigners.NONE, List.of(), false);
    }

    /**
     * Says whose log it is, and which witnesses are asked; the log's key signs that as well.
     *
     * @param size of the log
     */
    void introduce(Signer log, long size) throws IOException {
        for (Signer each : also) {
            folder.list(each.verifier());
        }
        folder.list(log.verifier());
        if (!statesPolicy) {
            return;
        }
        Optional<byte[]> policy = cosigners.policy();
        byte[] stated = policy.isPresent() ? policy.get() : withoutWitnesses(log.verifier());
        folder.state(stated);
        if (!Arrays.equals(stated, signedPolicy)) {
            sign(stated, log, size);
            signedPolicy = stated;
        }
    }

    /** One that names another key belongs to a key that ended: nobody signs it any more. */
    private void sign(byte[] policy, Signer log, long size) throws IOException {
        if (!names(policy, log.verifier())) {
            return;
        }
        List<Signer> signers = Stream.concat(Stream.of(log), also.stream()).toList();
        Optional<SignedPolicy> before = folder.signedPolicy();
        if (before.isPresent()
                && before.get().saysWhat(policy)
                && signers.stream().allMatch(by -> isSigned(before.get(), by.verifier()))) {
            folder.stateSigned(before.get());
            return;
        }
        String text = SignedPolicy.text(log.verifier().name(), size, policy);
        folder.stateSigned(
                new SignedPolicy(
                        log.verifier().name(),
                        size,
                        new SignedNote(
                                text,
                                signers.stream()
                                        .map(by -> by.sign(text, /* time= */ 0))
                                        .toList())));
    }

    private static boolean isSigned(SignedPolicy policy, VerifierKey by) {
        return policy.isSignedBy(List.of(by));
    }

    private static boolean names(byte[] policy, VerifierKey log) {
        try {
            return Policy.of(policy).logs().contains(log);
        } catch (MalformedPolicy unfit) {
            return false;
        }
    }

    private byte[] withoutWitnesses(VerifierKey log) throws IOException {
        String ended =
                folder.keys()
                        .lines()
                        .filter(Publication::endsForPolicies)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
        return (ended + "log " + log + "\nquorum none\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A policy names keys of one kind, ended ones too (tlog-policy). */
    private static boolean endsForPolicies(String line) {
        return KeyList.ended(line).keySet().stream()
                .anyMatch(key -> key.kind() == SignatureKind.ED25519);
    }

    /** Publishes a checkpoint that the log has just signed. */
    void publish(SignedNote signed) throws IOException {
        own = withMore(signed.signatures(), signed);
        cosigners.offer(signed);
        store(signed);
    }

    /**
     * Goes on with a checkpoint that was published before.
     *
     * @param signed the log's own lines below it
     */
    void resume(SignedNote before, List<SignatureLine> signed) {
        own = withMore(signed, before);
        published = before;
        cosigners.offer(before);
    }

    private List<SignatureLine> withMore(List<SignatureLine> lines, SignedNote note) {
        List<SignatureLine> all = new ArrayList<>(lines);
        for (Signer each : also) {
            all.add(
                    note.signatures().stream()
                            .filter(line -> signs(each, line, note.text()))
                            .findFirst()
                            .orElseGet(() -> each.sign(note.text(), /* time= */ 0)));
        }
        return all;
    }

    /** A signature with chance in it is made once, so that a file stays as it was published. */
    private static boolean signs(Signer signer, SignatureLine line, String text) {
        try {
            return !new SignedNote(text, List.of(line))
                    .vouchedBy(List.of(signer.verifier()))
                    .isEmpty();
        } catch (MalformedNote forged) {
            return false;
        }
    }

    /**
     * Publishes it again when more cosignatures came: the same size and root, no second statement.
     */
    void refresh() throws IOException {
        if (published != null) {
            store(published);
        }
    }

    private void store(SignedNote note) throws IOException {
        String log = Checkpoint.of(note.text()).origin();
        SignedNote next =
                new SignedNote(note.text(), own)
                        .with(
                                cosigners.of(note).stream()
                                        .filter(line -> !line.name().equals(log))
                                        .toList());
        if (!next.equals(published)) {
            folder.publish(next);
            published = next;
        }
        Optional<SignedNote> enough = cosigners.witnessed();
        if (enough.isPresent() && !enough.get().equals(witnessed)) {
            witnessed = enough.get();
            folder.publishWitnessed(withMore(witnessed, next));
        }
    }

    /** Witnesses are offered the log's own line alone; whoever knows only the others needs them. */
    private SignedNote withMore(SignedNote enough, SignedNote newest) {
        SignedNote known = newest.text().equals(enough.text()) ? newest : enough;
        return new SignedNote(enough.text(), withMore(enough.signatures(), known));
    }
}
