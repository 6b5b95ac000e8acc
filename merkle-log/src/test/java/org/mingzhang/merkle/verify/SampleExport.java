package org.mingzhang.merkle.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.mingzhang.merkle.derived.Derivation;
import org.mingzhang.merkle.derived.Records;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.export.ZipForm;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.Signer;

/** The least there is to an export: its files by name. */
public final class SampleExport {
    private SampleExport() {}

    /** Some records of a log, signed by those named. */
    public static TreeMap<String, byte[]> of(
            SampleLog log, List<Integer> indexes, Signer... signers) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int index : indexes) {
            records.writeBytes(line(log, index).bytes());
            records.write('\n');
        }
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("checkpoint", log.checkpoint(signers).bytes());
        files.put("policy", SampleLog.POLICY.getBytes(StandardCharsets.UTF_8));
        files.put("records.jsonl", records.toByteArray());
        return listed(files);
    }

    public static RecordLine line(SampleLog log, int index) {
        return new RecordLine(
                index,
                log.record(index),
                log.record(index).fields(),
                log.tree().inclusionProof(index));
    }

    /** The same with all files that repeat the records. */
    public static TreeMap<String, byte[]> derived(
            SampleLog log, List<Integer> indexes, Signer... signers) {
        TreeMap<String, byte[]> files = of(log, indexes, signers);
        RecordLine[] lines =
                indexes.stream().map(index -> line(log, index)).toArray(RecordLine[]::new);
        String origin = Checkpoint.of(log.checkpoint(signers).text()).origin();
        for (Derivation each : Derivation.all(origin)) {
            files.put(each.name(), Records.made(each, lines));
        }
        return listed(files);
    }

    /** With a list that fits. */
    public static TreeMap<String, byte[]> listed(TreeMap<String, byte[]> files) {
        TreeMap<String, String> hashes = new TreeMap<>();
        files.remove(Manifest.NAME);
        files.forEach((name, bytes) -> hashes.put(name, sha256(bytes)));
        files.put(Manifest.NAME, new Manifest(hashes).bytes());
        return files;
    }

    public static byte[] zip(TreeMap<String, byte[]> files) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        List<ZipForm.Entry> entries = new ArrayList<>();
        files.forEach(
                (name, bytes) -> {
                    CRC32 crc = new CRC32();
                    crc.update(bytes);
                    ZipForm.Entry entry =
                            new ZipForm.Entry(name, (int) crc.getValue(), bytes.length, zip.size());
                    entries.add(entry);
                    zip.writeBytes(entry.local());
                    zip.writeBytes(bytes);
                });
        zip.writeBytes(ZipForm.directory(entries, zip.size()));
        return zip.toByteArray();
    }

    public static Path write(Path folder, TreeMap<String, byte[]> files) throws IOException {
        for (String name : files.keySet()) {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, files.get(name));
        }
        return folder;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
