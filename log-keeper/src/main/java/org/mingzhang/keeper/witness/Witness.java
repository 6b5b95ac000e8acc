package org.mingzhang.keeper.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.Disk;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.MalformedSignature;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.witness.AddCheckpoint;
import org.mingzhang.merkle.witness.Ruling;
import org.mingzhang.merkle.witness.WitnessRules;

/**
 * Cosigns checkpoints that go on from what it cosigned last. Of each log it keeps one file, the
 * checkpoint as it cosigned it, which is on disk before anybody is answered.
 */
final class Witness {
    private static final int MALFORMED = 400;

    private final WitnessRules rules;
    private final Signer signer;
    private final Disk disk;
    private final InstantSource clock;

    /**
     * A witness of some logs.
     *
     * @throws IOException when what it cosigned cannot be read, or is another's
     */
    Witness(WitnessRules rules, Signer signer, Disk disk, InstantSource clock) throws IOException {
        this.rules = rules;
        this.signer = signer;
        this.disk = disk;
        this.clock = clock;
        for (String origin : rules.origins()) {
            last(origin);
        }
    }

    VerifierKey verifier() {
        return signer.verifier();
    }

    /**
     * Answers a request. One at a time: what is compared and what is kept must not part.
     *
     * @throws IOException when nothing could be kept, and so nothing was cosigned
     */
    synchronized Answer add(byte[] body) throws IOException {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.of(body);
        } catch (MalformedSignature unreadable) {
            // One that others read, and find wrong.
            return unsigned();
        } catch (MalformedNote malformed) {
            return Answer.plain(MALFORMED, "not an add-checkpoint request");
        }
        String origin = request.checkpoint().origin();
        Cosigned last = rules.origins().contains(origin) ? last(origin) : null;
        Ruling ruling = rules.on(request, last == null ? null : last.checkpoint());
        return switch (ruling) {
            case COSIGN -> cosign(request, last);
            case OTHER_OLD_SIZE -> Answer.size(last == null ? 0 : last.checkpoint().size());
            case OLD_BEYOND_NEW -> Answer.plain(ruling.status(), "old size beyond the new one");
            case NOT_SIGNED -> unsigned();
            case UNKNOWN_LOG -> Answer.plain(ruling.status(), "unknown log");
            case NOT_CONSISTENT ->
                    Answer.plain(ruling.status(), "does not go on from what was cosigned last");
        };
    }

    private static Answer unsigned() {
        return Answer.plain(Ruling.NOT_SIGNED.status(), "not signed by a key of this log");
    }

    /** The checkpoint cosigned last of the log whose name has this SHA-256, in hex. */
    Optional<byte[]> latest(String digest) throws IOException {
        for (String origin : rules.origins()) {
            if (digest(origin).equals(digest)) {
                return disk.read(file(origin));
            }
        }
        return Optional.empty();
    }

    private Answer cosign(AddCheckpoint request, @Nullable Cosigned last) throws IOException {
        String text = request.note().text();
        // A clock that was set back does not take back what was said.
        long time =
                Math.max(
                        Math.max(1, clock.instant().getEpochSecond()),
                        last == null ? 1 : last.time());
        SignatureLine line = signer.sign(text, time);
        List<SignatureLine> logs = rules.signatures(request.note());
        SignedNote kept = new SignedNote(text, logs).with(List.of(line));
        disk.store(Map.of(file(request.checkpoint().origin()), kept.bytes()));
        return Answer.cosigned(line);
    }

    private @Nullable Cosigned last(String origin) throws IOException {
        Optional<byte[]> kept = disk.read(file(origin));
        if (kept.isEmpty()) {
            return null;
        }
        try {
            SignedNote note = SignedNote.of(kept.get());
            List<Vouched> mine = note.vouchedBy(List.of(signer.verifier()));
            Checkpoint checkpoint = Checkpoint.of(note.text());
            if (!mine.isEmpty() && checkpoint.origin().equals(origin)) {
                return new Cosigned(checkpoint, mine.getFirst().time());
            }
        } catch (MalformedNote damaged) {
            throw new IOException(file(origin) + " is damaged", damaged);
        }
        throw new IOException(file(origin) + " was not cosigned by " + signer.verifier());
    }

    private static String file(String origin) {
        return digest(origin) + "/checkpoint";
    }

    static String digest(String origin) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(origin.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Cosigned(Checkpoint checkpoint, long time) {}
}
