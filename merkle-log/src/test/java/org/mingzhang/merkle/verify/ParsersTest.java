package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.disclosure.MalformedRecord;
import org.mingzhang.merkle.disclosure.ShownRecord;
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

/**
 * Every parser on inputs that are nearly right: it throws the one fault it declares or reads, and
 * what it reads it would write in the same bytes, so that nothing has two spellings.
 */
class ParsersTest {
    private static final int TIMES = 12_000;
    private static final SampleLog LOG = new SampleLog(20);

    /** Reads, and answers how what was read is written. */
    private interface Parser {
        byte[] rewritten(byte[] bytes) throws IOException;
    }

    @Test
    void notes() {
        byte[] note = LOG.checkpoint(SampleLog.LOG, SampleLog.WITNESS, SampleLog.SECOND).bytes();
        hold(MalformedNote.class, List.of(note), bytes -> SignedNote.of(bytes).bytes());
    }

    @Test
    void checkpoints() {
        byte[] text = utf8(LOG.checkpoint(SampleLog.LOG).text());
        hold(
                MalformedNote.class,
                List.of(text),
                // As a note gives it on: UTF-8.
                bytes -> utf8(Checkpoint.of(new String(bytes, StandardCharsets.UTF_8)).text()),
                bytes -> utf8(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Test
    void proofs() {
        hold(
                MalformedNote.class,
                List.of(LOG.proof(3, SampleLog.LOG), LOG.proof(19, SampleLog.LOG)),
                bytes -> {
                    TlogProof proof = TlogProof.of(bytes);
                    proof.checkpoint();
                    return proof.bytes();
                });
    }

    @Test
    void keys() {
        hold(
                IllegalArgumentException.class,
                List.of(utf8(SampleLog.LOG.verifier().toString())),
                bytes -> utf8(VerifierKey.of(new String(bytes, StandardCharsets.UTF_8)).toString()),
                bytes -> utf8(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Test
    void bundles() {
        List<byte[]> entries = LOG.entries().subList(0, 3);
        hold(
                IllegalArgumentException.class,
                List.of(EntryBundle.of(entries)),
                bytes -> EntryBundle.of(EntryBundle.read(bytes, 3)));
    }

    @Test
    void leaves() {
        hold(MalformedRecord.class, LOG.entries().subList(0, 3), bytes -> Leaf.of(bytes).bytes());
    }

    @Test
    void disclosures() {
        hold(
                MalformedRecord.class,
                List.of(
                        utf8("[\"AAAAAAAAAAAAAAAAAAAAAA\",\"place\",\"县\"]"),
                        utf8("[\"AAAAAAAAAAAAAAAAAAAAAA\",\"@entry\",{\"a\":[1,2.5,null]}]")),
                bytes -> {
                    String url = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                    assertThat(new Disclosure(url).field().name()).isNotIn("_sd", "...", "");
                    return bytes;
                });
        hold(
                MalformedRecord.class,
                List.of(utf8("WyJBQUFBQUFBQUFBQUFBQUFBQUFBQUFBIiwicGxhY2UiLCLljr8iXQ")),
                bytes -> {
                    new Disclosure(new String(bytes, StandardCharsets.ISO_8859_1)).field();
                    return bytes;
                });
    }

    @Test
    void policies() {
        hold(
                MalformedPolicy.class,
                List.of(utf8(SampleLog.POLICY)),
                bytes -> {
                    assertThat(Policy.of(bytes).fulfilledBy(List.of()))
                            .isEqualTo(
                                    new String(bytes, StandardCharsets.ISO_8859_1)
                                            .matches("(?s).*quorum[ \t]+none[ \t]*\n.*"));
                    return bytes;
                });
    }

    @Test
    void json() {
        hold(
                MalformedJson.class,
                List.of(
                        utf8("{\"a\":[1,-2.5e3,\"\\u53bf\\n\",true,null],\"b\":{\"c\":\"县\"}}"),
                        SampleExport.line(LOG, 1).bytes()),
                bytes -> {
                    Json value = JsonReader.read(bytes);
                    byte[] canonical = CanonicalJson.bytes(value);
                    assertThat(JsonReader.read(canonical)).isEqualTo(value);
                    return bytes;
                });
    }

    @Test
    void manifests() {
        hold(
                MalformedExport.class,
                List.of(SampleExport.of(LOG, List.of(1)).get(Manifest.NAME)),
                bytes -> Manifest.of(bytes).bytes());
    }

    /** What is accepted as being in the log says what was logged. */
    @Test
    void lines() {
        Checkpoint checkpoint = Checkpoint.of(LOG.checkpoint(SampleLog.LOG).text());
        hold(
                List.of(MalformedExport.class, MalformedRecord.class),
                List.of(SampleExport.line(LOG, 3).bytes(), SampleExport.line(LOG, 4).bytes()),
                bytes -> {
                    RecordLine line = RecordLine.of(bytes);
                    if (line.isIn(checkpoint) && line.differing().isEmpty()) {
                        ShownRecord logged = LOG.record((int) line.index());
                        assertThat(line.record().leaf()).isEqualTo(logged.leaf());
                        assertThat(logged.fields().entrySet())
                                .containsAll(line.fields().entrySet());
                    }
                    return bytes;
                },
                bytes -> bytes);
    }

    @Test
    void archives() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("a", new byte[] {1});
        files.put("b/c.txt", new byte[20]);
        byte[] whole = SampleExport.zip(files);
        hold(
                MalformedExport.class,
                List.of(whole),
                bytes -> {
                    try (ZipContents contents = InMemory.archive(bytes)) {
                        TreeMap<String, byte[]> read = new TreeMap<>();
                        for (String name : contents.names()) {
                            read.put(name, contents.open(name).readAllBytes());
                        }
                        return SampleExport.zip(read);
                    }
                });
    }

    private static void hold(
            Class<? extends RuntimeException> fault, List<byte[]> seeds, Parser parser) {
        hold(List.of(fault), seeds, parser, bytes -> bytes);
    }

    private static void hold(
            Class<? extends RuntimeException> fault,
            List<byte[]> seeds,
            Parser parser,
            Parser expected) {
        hold(List.of(fault), seeds, parser, expected);
    }

    private static void hold(
            List<Class<? extends RuntimeException>> faults,
            List<byte[]> seeds,
            Parser parser,
            Parser expected) {
        Mutations mutations = new Mutations(20_261_121, seeds);
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < TIMES && wrong.isEmpty(); i++) {
            byte[] bytes = mutations.next();
            try {
                if (!Arrays.equals(parser.rewritten(bytes), expected.rewritten(bytes))) {
                    wrong.add("two spellings: " + shown(bytes));
                }
            } catch (RuntimeException | IOException thrown) {
                refused++;
                if (faults.stream().noneMatch(fault -> fault.isInstance(thrown))) {
                    wrong.add(thrown + " for " + shown(bytes));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(refused).as("mutations that were refused").isGreaterThan(TIMES / 4);
        for (byte[] seed : seeds) {
            assertThat(wrote(parser, seed)).isEqualTo(seed);
        }
    }

    private static byte[] wrote(Parser parser, byte[] seed) {
        try {
            return parser.rewritten(seed);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String shown(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
