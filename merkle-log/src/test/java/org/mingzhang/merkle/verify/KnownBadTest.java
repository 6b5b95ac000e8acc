package org.mingzhang.merkle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.export.Manifest;

/**
 * A26: whoever ships a verifier that accepts too much is found out. Each known bad thing is a good
 * one with one change that has a name, and has to be given its own verdict.
 */
class KnownBadTest {
    private static final SampleLog LOG = new SampleLog(11);
    private static final String RECORDS = "records.jsonl";

    /** Exit codes of the verdicts. */
    private static final int VERIFIED = 0;

    private static final int MISMATCH = 1;
    private static final int MISSING = 3;
    private static final int UNTRUSTED = 4;

    @TempDir Path folder;

    /** What is asked of each thing. */
    private interface Verifier {
        int exit(Path thing, String... more);
    }

    /** Something bad, and what has to be said of it. */
    private record Bad(Path thing, int exit) {}

    private final Map<String, Bad> bad = new LinkedHashMap<>();

    @Test
    void a_hundred_known_bad_things_get_the_right_verdict_and_a_lenient_verifier_fails()
            throws IOException {
        String policy = Files.writeString(folder.resolve("policy"), SampleLog.POLICY).toString();
        Path goodExport = SampleExport.write(folder.resolve("good-export"), export());
        Path goodProof = Files.write(folder.resolve("good.tlog-proof"), proof());
        proofs();
        exports();
        records();

        assertThat(Answer.exit(goodExport, "--policy", policy)).isEqualTo(VERIFIED);
        assertThat(Answer.exit(goodProof, "--policy", policy)).isEqualTo(VERIFIED);
        assertThat(bad).hasSizeGreaterThanOrEqualTo(100);
        assertThat(misjudged(Answer::exit, policy)).isEmpty();
        assertThat(misjudged((thing, more) -> VERIFIED, policy))
                .as("the control: a verifier that accepts everything")
                .hasSameSizeAs(bad.keySet());
        assertThat(misjudged((thing, more) -> MISMATCH, policy))
                .as("the control: a verifier that accepts nothing says too little")
                .isNotEmpty();
    }

    private List<String> misjudged(Verifier verifier, String policy) {
        List<String> wrong = new ArrayList<>();
        bad.forEach(
                (name, each) -> {
                    int exit = verifier.exit(each.thing, "--policy", policy);
                    if (exit != each.exit) {
                        wrong.add(name + ": " + exit + " for " + each.exit);
                    }
                });
        return wrong;
    }

    /** Each line of a proof, left out, altered, and said twice. */
    private void proofs() throws IOException {
        List<String> lines = List.of(new String(proof(), UTF_8).split("\n", -1));
        int last = lines.size() - 1;
        for (int at = 0; at < last; at++) {
            String line = lines.get(at);
            int without =
                    line.startsWith("— ledger")
                            ? UNTRUSTED
                            : line.startsWith("— witness") || line.startsWith("extra")
                                    ? MISSING
                                    : MISMATCH;
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(at);
            proof("line " + at + " left out", fewer, without);
            List<String> altered = new ArrayList<>(lines);
            altered.set(at, altered(line));
            proof("line " + at + " altered", altered, MISMATCH);
            if (!line.startsWith("—")) {
                List<String> more = new ArrayList<>(lines);
                more.add(at, line);
                proof("line " + at + " twice", more, MISMATCH);
            }
        }
        for (String index : List.of("0", "6", "8", "10", "11", "99", "07", "-7", "", "7 ")) {
            List<String> moved = new ArrayList<>(lines);
            moved.set(2, "index " + index);
            proof("index '" + index + "'", moved, MISMATCH);
        }
        Files.write(folder.resolve("few"), LOG.proof(7, SampleLog.LOG, SampleLog.WITNESS));
        bad.put("a witness too few", new Bad(folder.resolve("few"), MISSING));
        Files.write(
                folder.resolve("stranger"),
                LOG.proof(7, SampleLog.STRANGER, SampleLog.WITNESS, SampleLog.SECOND));
        bad.put("another's key", new Bad(folder.resolve("stranger"), UNTRUSTED));
    }

    private static String altered(String line) {
        if (line.isEmpty()) {
            return "x";
        }
        int at = line.length() / 2;
        char other = line.charAt(at) == 'A' ? 'B' : 'A';
        return line.substring(0, at) + other + line.substring(at + 1);
    }

    private void proof(String name, List<String> lines, int exit) throws IOException {
        Path file = folder.resolve("bad-" + bad.size() + ".tlog-proof");
        Files.write(file, String.join("\n", lines).getBytes(UTF_8));
        bad.put("proof: " + name, new Bad(file, exit));
    }

    /** Each file of an export, changed under the list of the good one. */
    private void exports() throws IOException {
        for (String name : export().keySet()) {
            byte[] whole = export().get(name);
            file(name + " missing", name, null, MISSING);
            file(name + " empty", name, new byte[0], MISMATCH);
            file(name + " cut", name, Arrays.copyOf(whole, whole.length / 2), MISMATCH);
            file(name + " longer", name, Arrays.copyOf(whole, whole.length + 1), MISMATCH);
            for (int part = 0; part < 4; part++) {
                byte[] flipped = whole.clone();
                flipped[(whole.length - 1) * part / 3] ^= 0x01;
                file(name + " flipped at " + part + "/3", name, flipped, MISMATCH);
            }
        }
        file("a file more", "more.csv", new byte[] {'x'}, MISMATCH);
    }

    private void file(String change, String name, byte[] bytes, int exit) throws IOException {
        TreeMap<String, byte[]> files = export();
        files.remove(name);
        if (bytes != null) {
            files.put(name, bytes);
        }
        export(change, files, exit);
    }

    private void export(String change, TreeMap<String, byte[]> files, int exit) throws IOException {
        Path there = SampleExport.write(folder.resolve("export-" + bad.size()), files);
        bad.put("export: " + change, new Bad(there, exit));
    }

    /** Records changed under a list that fits: the proofs have to tell. */
    private void records() throws IOException {
        for (int index : List.of(2, 5, 8)) {
            record(index, "\"place\":\"县政府公示栏 " + index, "\"place\":\"县政府公示栏 9");
            record(index, "\"place\":\"", "\"post\":\"局长\",\"place\":\"");
            record(index, ",\"place\":\"县政府公示栏 " + index + "\"", "");
            record(index, "\"index\":" + index, "\"index\":" + (index + 1));
            record(index, "\"leaf\":\"", "\"leaf\":\"A");
            record(index, "\"path\":[\"", "\"path\":[\"" + "A".repeat(43) + "=\",\"");
            record(index, "\"path\":[", "\"path\":[],\"was\":[");
            record(index, "\"disclosures\":[\"", "\"disclosures\":[\"WyJ4Il0\",\"");
        }
        String lines = new String(export().get(RECORDS), UTF_8);
        List<String> each = lines.lines().toList();
        records("the first twice", each.getFirst() + "\n" + lines);
        records("out of order", each.get(1) + "\n" + each.get(0) + "\n" + each.get(2) + "\n");
        SampleLog other = new SampleLog(12);
        records(
                "a record of another log",
                lines + new String(SampleExport.line(other, 9).bytes(), UTF_8) + "\n");
    }

    private void record(int index, String what, String by) throws IOException {
        List<String> lines = new ArrayList<>();
        new String(export().get(RECORDS), UTF_8)
                .lines()
                .forEach(
                        line ->
                                lines.add(
                                        line.contains("\"index\":" + index + ",")
                                                ? line.replace(what, by)
                                                : line));
        records("record " + index + ": " + by, String.join("\n", lines) + "\n");
    }

    private void records(String change, String records) throws IOException {
        TreeMap<String, byte[]> files = export();
        assertThat(records).as(change).isNotEqualTo(new String(files.get(RECORDS), UTF_8));
        files.put(RECORDS, records.getBytes(UTF_8));
        files.remove(Manifest.NAME);
        export(change, SampleExport.listed(files), MISMATCH);
    }

    private static TreeMap<String, byte[]> export() {
        return SampleExport.of(
                LOG, List.of(2, 5, 8), SampleLog.LOG, SampleLog.WITNESS, SampleLog.SECOND);
    }

    private static byte[] proof() {
        return LOG.proof(7, SampleLog.LOG, SampleLog.WITNESS, SampleLog.SECOND);
    }
}
