package org.mingzhang.keeper.cosign;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.mingzhang.keeper.Cosigners;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The witnesses of a policy, each asked by a thread of its own. */
public final class Witnesses implements Cosigners, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final byte[] text;
    private final Policy policy;
    private final Patience patience;
    private final Gathering gathering;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<WitnessLine> lines = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();

    /**
     * The witnesses that a policy names with an address.
     *
     * @param policy its text
     * @param files of the log, by path
     * @throws org.mingzhang.merkle.policy.MalformedPolicy when the text is none
     * @throws IllegalArgumentException when an address is none
     */
    public Witnesses(
            byte[] policy,
            Function<String, Optional<byte[]>> files,
            Patience patience,
            InstantSource clock) {
        this.text = policy.clone();
        this.policy = Policy.of(policy);
        // What cannot be signed is told of at the start, not at the first checkpoint.
        SignedPolicy.text("", 0, policy);
        this.patience = patience;
        Map<String, String> addresses = new TreeMap<>(this.policy.addresses());
        this.gathering = new Gathering(this.policy, addresses.keySet(), patience);
        addresses.forEach(
                (name, address) ->
                        lines.add(
                                new WitnessLine(
                                        name,
                                        key(name),
                                        new Submission(client, address, patience.answer()),
                                        gathering,
                                        files,
                                        patience,
                                        clock,
                                        closing)));
    }

    /** Begins; nobody is asked before there is a checkpoint. */
    public void start() {
        for (WitnessLine line : lines) {
            threads.add(Thread.ofVirtual().name("witness-" + line.status().name()).start(line));
        }
    }

    /** How it stands with each, by name. */
    public List<WitnessStatus> status() {
        return lines.stream().map(WitnessLine::status).toList();
    }

    @Override
    public void offer(SignedNote note) {
        SignedNote bare = new SignedNote(note.text(), own(note));
        if (bare.signatures().isEmpty()) {
            LOG.error("the policy does not name this log's key; no witness is asked");
            return;
        }
        gathering.offer(bare, cosignatures(note));
        try {
            gathering.await(bare, patience.publication());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<SignatureLine> of(SignedNote note) {
        return gathering.of(note).map(SignedNote::signatures).orElse(note.signatures());
    }

    @Override
    public Optional<SignedNote> witnessed() {
        return gathering.witnessed();
    }

    @Override
    public Optional<byte[]> policy() {
        return Optional.of(text.clone());
    }

    @Override
    public void close() {
        closing.countDown();
        threads.forEach(Thread::interrupt);
        client.shutdownNow();
        client.close();
    }

    private List<VerifierKey> logs(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.of(note.text());
        return policy.logKeys().at(checkpoint.size()).stream()
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList();
    }

    private List<SignatureLine> own(SignedNote note) {
        return note.signatures().stream()
                .filter(
                        line ->
                                logs(note).stream()
                                        .anyMatch(key -> verifies(note.text(), line, key)))
                .toList();
    }

    /** Those that stand below it and verify; whatever else a file holds is let go of. */
    private Map<String, SignatureLine> cosignatures(SignedNote note) {
        Map<String, SignatureLine> found = new TreeMap<>();
        for (SignatureLine line : note.signatures()) {
            policy.witnesses()
                    .forEach(
                            (name, key) -> {
                                if (verifies(note.text(), line, key)) {
                                    found.put(name, line);
                                }
                            });
        }
        return found;
    }

    private static boolean verifies(String text, SignatureLine line, VerifierKey key) {
        try {
            return !new SignedNote(text, List.of(line)).vouchedBy(List.of(key)).isEmpty();
        } catch (MalformedNote forged) {
            return false;
        }
    }

    private VerifierKey key(String name) {
        VerifierKey key = policy.witnesses().get(name);
        if (key == null) {
            throw new IllegalArgumentException("no key of witness " + name);
        }
        return key;
    }
}
