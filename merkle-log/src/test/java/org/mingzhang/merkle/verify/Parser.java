package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.disclosure.MalformedRecord;
import org.mingzhang.merkle.export.InMemory;
import org.mingzhang.merkle.export.MalformedExport;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.export.ZipContents;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.json.MalformedJson;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.tile.EntryBundle;
import org.mingzhang.merkle.tree.Inclusions;
import org.mingzhang.merkle.witness.AddCheckpoint;

/**
 * Everything that reads what strangers write, with a few inputs that are right. Whatever it is
 * given, it throws the one fault it declares or reads; and what it reads it would write in the same
 * bytes, so that nothing has two spellings.
 */
enum Parser {
    NOTE(
            MalformedNote.class,
            bytes -> SignedNote.of(bytes).bytes(),
            Sample.LOG.checkpoint(SampleLog.LOG, SampleLog.WITNESS, SampleLog.SECOND).bytes()),
    CHECKPOINT(
            MalformedNote.class,
            // As a note gives it on: without faults of UTF-8. Extension lines are passed over.
            bytes -> {
                String read = Checkpoint.of(text(bytes)).text();
                return same(bytes, utf8(read + text(bytes).substring(read.length())));
            },
            utf8(Sample.LOG.checkpoint(SampleLog.LOG).text())),
    PROOF(
            MalformedNote.class,
            bytes -> {
                TlogProof proof = TlogProof.of(bytes);
                proof.checkpoint();
                return proof.bytes();
            },
            Sample.LOG.proof(3, SampleLog.LOG),
            Sample.LOG.proof(19, SampleLog.LOG)),
    ADD_CHECKPOINT(
            MalformedNote.class,
            bytes -> AddCheckpoint.of(bytes).bytes(),
            new AddCheckpoint(
                            7,
                            Sample.LOG.tree().consistencyProof(7),
                            Sample.LOG.checkpoint(SampleLog.LOG))
                    .bytes()),
    KEY(
            IllegalArgumentException.class,
            bytes -> same(bytes, utf8(VerifierKey.of(text(bytes)).toString())),
            utf8(SampleLog.LOG.verifier().toString())),
    BUNDLE(
            IllegalArgumentException.class,
            bytes -> EntryBundle.of(EntryBundle.read(bytes, 3)),
            EntryBundle.of(Sample.LOG.entries().subList(0, 3))),
    LEAF(
            MalformedRecord.class,
            bytes -> Leaf.of(bytes).bytes(),
            Sample.LOG.entries().get(0),
            Sample.LOG.entries().get(1)),
    DISCLOSURE(
            MalformedRecord.class,
            bytes -> {
                String url = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                String name = new Disclosure(url).field().name();
                return Set.of("", "_sd", "...").contains(name) ? new byte[0] : bytes;
            },
            utf8("[\"AAAAAAAAAAAAAAAAAAAAAA\",\"place\",\"县\"]"),
            utf8("[\"AAAAAAAAAAAAAAAAAAAAAA\",\"@entry\",{\"a\":[1,2.5,null]}]")),
    ENCODED_DISCLOSURE(
            MalformedRecord.class,
            bytes -> {
                String encoded = new String(bytes, StandardCharsets.ISO_8859_1);
                new Disclosure(encoded).field();
                byte[] array = Base64.getUrlDecoder().decode(encoded);
                return Base64.getUrlEncoder().withoutPadding().encode(array);
            },
            utf8("WyJBQUFBQUFBQUFBQUFBQUFBQUFBQUFBIiwicGxhY2UiLCLljr8iXQ")),
    POLICY(
            MalformedPolicy.class,
            bytes -> {
                // Only one that asks for no witness is content with none.
                boolean content = Policy.of(bytes).fulfilledBy(List.of());
                boolean none = Sample.NONE.matcher(latin(bytes)).find();
                return content == none ? bytes : new byte[0];
            },
            utf8(SampleLog.POLICY)),
    JSON(
            MalformedJson.class,
            bytes -> {
                Json value = JsonReader.read(bytes);
                Json again = JsonReader.read(CanonicalJson.bytes(value));
                return again.equals(value) ? bytes : new byte[0];
            },
            utf8("{\"a\":[1,-2.5e3,\"\\u53bf\\n\",true,null],\"b\":{\"c\":\"县\"}}"),
            SampleExport.line(Sample.LOG, 1).bytes()),
    MANIFEST(
            MalformedExport.class,
            bytes -> Manifest.of(bytes).bytes(),
            SampleExport.of(Sample.LOG, List.of(1)).get(Manifest.NAME)),
    LINE(
            List.of(MalformedExport.class, MalformedRecord.class),
            bytes -> {
                RecordLine line = RecordLine.of(bytes);
                return line.isIn(new Inclusions(Sample.HEAD.size(), Sample.HEAD.root()))
                                && !says(line, (int) line.index())
                        ? new byte[0]
                        : bytes;
            },
            SampleExport.line(Sample.LOG, 3).bytes(),
            SampleExport.line(Sample.LOG, 4).bytes()),
    ARCHIVE(
            MalformedExport.class,
            bytes -> {
                try (ZipContents contents = InMemory.archive(bytes)) {
                    TreeMap<String, byte[]> read = new TreeMap<>();
                    for (String name : contents.names()) {
                        read.put(name, contents.open(name).readAllBytes());
                    }
                    return SampleExport.zip(read);
                }
            },
            SampleExport.zip(Sample.FILES));

    /** Reads, and answers how what was read is written. */
    private interface Reading {
        byte[] rewritten(byte[] bytes) throws IOException;
    }

    /** An enum's constants come before its own. */
    private static final class Sample {
        static final SampleLog LOG = new SampleLog(20);
        static final Checkpoint HEAD = Checkpoint.of(LOG.checkpoint(SampleLog.LOG).text());
        static final Pattern NONE = Pattern.compile("(?m)^[ \t]*quorum[ \t]+none[ \t]*$");
        static final TreeMap<String, byte[]> FILES = new TreeMap<>();

        static {
            FILES.put("a", new byte[] {1});
            FILES.put("b/c.txt", new byte[20]);
        }
    }

    private final List<Class<? extends RuntimeException>> faults;
    private final Reading reading;
    private final List<byte[]> seeds;

    Parser(Class<? extends RuntimeException> fault, Reading reading, byte[]... seeds) {
        this(List.of(fault), reading, seeds);
    }

    Parser(List<Class<? extends RuntimeException>> faults, Reading reading, byte[]... seeds) {
        this.faults = faults;
        this.reading = reading;
        this.seeds = List.of(seeds);
    }

    List<byte[]> seeds() {
        return seeds;
    }

    /**
     * What is wrong with how it takes an input; empty when it refuses it as declared, or reads it.
     *
     * @param refused told when it is refused
     */
    Optional<String> complaint(byte[] bytes, Runnable refused) {
        try {
            return Arrays.equals(reading.rewritten(bytes), bytes)
                    ? Optional.empty()
                    : Optional.of(this + " reads what it would not write: " + latin(bytes));
        } catch (RuntimeException | IOException thrown) {
            refused.run();
            return faults.stream().anyMatch(fault -> fault.isInstance(thrown))
                    ? Optional.empty()
                    : Optional.of(this + " throws " + thrown + " for " + latin(bytes));
        }
    }

    /** True when what a reader is told is what was logged there. */
    private static boolean says(RecordLine line, int index) {
        return line.record().leaf().equals(Sample.LOG.record(index).leaf())
                && (!line.differing().isEmpty()
                        || Sample.LOG
                                .record(index)
                                .fields()
                                .entrySet()
                                .containsAll(line.fields().entrySet()));
    }

    /** The input itself, when what was written is the text it was read as. */
    private static byte[] same(byte[] bytes, byte[] written) {
        return Arrays.equals(written, utf8(text(bytes))) ? bytes : written;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
