package org.mingzhang.app.cli.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;

/**
 * What the public finds in the log of a data folder.
 *
 * @param vkeys the keys that sign or signed it
 * @param policy which witnesses are asked
 * @param cosigned by which of them the newest checkpoint is cosigned
 * @param witnessed entries under the newest checkpoint that is final; 0 when none is
 */
record PublishedLog(
        Checkpoint checkpoint,
        Instant publishedAt,
        List<String> vkeys,
        Policy policy,
        List<Vouched> cosigned,
        long witnessed) {

    /** The newest checkpoint; empty before the first. */
    static Optional<PublishedLog> in(Path data) throws IOException {
        Path folder = LogPlace.in(data).folder();
        Path file = folder.resolve("checkpoint");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] listed = Files.readAllBytes(folder.resolve("vkeys"));
        SignedNote note = vouchedFor(Files.readAllBytes(file), listed);
        Policy policy = policy(folder);
        Path witnessed = folder.resolve("witnessed");
        Optional<SignedNote> older =
                Files.exists(witnessed)
                        ? Optional.of(vouchedFor(Files.readAllBytes(witnessed), listed))
                        : Optional.empty();
        return Optional.of(
                new PublishedLog(
                        Checkpoint.of(note.text()),
                        Files.getLastModifiedTime(file).toInstant(),
                        new String(listed, StandardCharsets.UTF_8).lines().toList(),
                        policy,
                        note.vouchedBy(policy.witnesses().values()),
                        Stream.concat(Stream.of(note), older.stream())
                                .filter(policy::isFinal)
                                .mapToLong(each -> Checkpoint.of(each.text()).size())
                                .max()
                                .orElse(0)));
    }

    private static Policy policy(Path folder) throws IOException {
        Path file = folder.resolve("policy");
        try {
            return Files.exists(file)
                    ? Policy.of(Files.readAllBytes(file))
                    : Policy.of(KeyList.of(List.of()));
        } catch (MalformedPolicy damaged) {
            throw CommandFault.mismatch("公开的见证策略已损坏", "The published policy is damaged");
        }
    }

    private static SignedNote vouchedFor(byte[] bytes, byte[] listed) {
        try {
            SignedNote note = SignedNote.of(bytes);
            if (!KeyList.of(listed).vouchingFor(note).isEmpty()) {
                return note;
            }
        } catch (MalformedNote | IllegalArgumentException damaged) {
            throw unsound();
        }
        throw unsound();
    }

    /** What is said of a checkpoint that nobody vouches for. */
    static CommandFault unsound() {
        return CommandFault.mismatch(
                "校验点已损坏，或者不是由所列公钥签名", "The checkpoint is damaged or not signed by the listed keys");
    }
}
