package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.export.Contents;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;

/** An export is what was published, to the byte; and what is wrong with it is named. */
class VerifyExportTest {
    private static final SampleLog LOG = new SampleLog(9);
    private static final String KEY = SampleLog.LOG.verifier().toString();
    private static final byte[] MASKS = {0x01, 0x02, 0x04, 0x10, 0x20, (byte) 0x80};

    @TempDir Path folder;

    @Test
    void a_folder_and_an_archive_are_verified() throws IOException {
        TreeMap<String, byte[]> files = signed(2, 5, 8);
        SampleExport.write(folder, files);
        Files.writeString(folder.resolve(".DS_Store"), "a file manager was here");
        Path zip = Files.write(folder.resolveSibling("export.zip"), SampleExport.zip(files));

        for (Path export : List.of(folder, zip)) {
            Answer answer = Answer.to(export, "--key", KEY);
            assertThat(answer.out())
                    .startsWith("已核验（VERIFIED）")
                    .contains("✓ 清单所列 3 个文件齐全", "✓ 3 条记录都在校验点内", "– 导出不能证明没有遗漏");
            assertThat(answer.exit()).isZero();
            assertThat(Answer.to(export).exit()).isEqualTo(4);
            assertThat(Answer.to(export).out())
                    .contains("请与公布的指纹核对：" + KEY + "  SHA-256 ")
                    .doesNotContain("已核验");
        }
    }

    @Test
    void a_plain_reader_of_archives_reads_it() throws IOException {
        TreeMap<String, byte[]> files = signed(1);
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(SampleExport.zip(files)));
        List<String> names = new ArrayList<>();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
            assertThat(zip.readAllBytes()).isEqualTo(files.get(entry.getName()));
        }

        assertThat(names).containsExactlyElementsOf(files.keySet());
    }

    @Test
    void every_byte_of_an_archive_counts() throws IOException {
        byte[] whole = SampleExport.zip(signed(3));
        Path zip = folder.resolve("altered.zip");
        List<Integer> accepted = new ArrayList<>();
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= MASKS[at % MASKS.length];
            Files.write(zip, altered);
            if (Answer.exit(zip, "--key", KEY) != 1) {
                accepted.add(at);
            }
        }

        Files.write(zip, whole);
        assertThat(Answer.exit(zip, "--key", KEY)).isZero();
        assertThat(accepted).isEmpty();
    }

    @Test
    void every_byte_of_every_file_counts_however_it_is_changed() throws IOException {
        TreeMap<String, byte[]> files = unsigned(3);
        List<String> accepted = new ArrayList<>();
        for (String name : files.keySet()) {
            byte[] whole = files.get(name);
            for (byte[] altered : altered(whole)) {
                files.put(name, altered);
                if (verdict(files) != Verdict.MISMATCH) {
                    accepted.add(name + " " + Arrays.mismatch(whole, altered));
                }
            }
            files.put(name, whole);
        }

        assertThat(verdict(files)).isEqualTo(Verdict.UNTRUSTED_KEY);
        assertThat(accepted).isEmpty();
    }

    /** Whoever forges a record can also make the list fit: then the proof itself has to tell. */
    @Test
    void every_byte_of_a_record_counts_under_a_list_that_fits() throws IOException {
        TreeMap<String, byte[]> files = unsigned(3);
        byte[] whole = files.get("records.jsonl");
        List<Integer> accepted = new ArrayList<>();
        for (byte[] altered : altered(whole)) {
            int at = Arrays.mismatch(whole, altered);
            files.put("records.jsonl", altered);
            // The line feed at the end says nothing: a blank there says as much.
            if (at < whole.length - 1 && verdict(SampleExport.listed(files)) != Verdict.MISMATCH) {
                accepted.add(at);
            }
        }

        assertThat(accepted).isEmpty();
    }

    private static List<byte[]> altered(byte[] whole) {
        List<byte[]> all = new ArrayList<>();
        for (int at = 0; at < whole.length; at++) {
            for (byte mask : MASKS) {
                byte[] altered = whole.clone();
                altered[at] ^= mask;
                all.add(altered);
            }
        }
        return all;
    }

    /** Whoever alters a table can also make the list fit: then the records have to tell. */
    @Test
    void every_byte_of_a_file_that_repeats_the_records_counts_under_a_list_that_fits()
            throws IOException {
        TreeMap<String, byte[]> files =
                SampleExport.derived(LOG, List.of(2, 5, 8), SampleLog.LOG, SampleLog.WITNESS);
        files.remove("policy");
        SampleExport.listed(files);
        assertThat(files).containsKeys("records.csv", "records.xlsx", "feed.atom");
        assertThat(verdict(files)).isEqualTo(Verdict.UNTRUSTED_KEY);
        List<String> accepted = new ArrayList<>();
        for (String name : List.of("records.csv", "records.xlsx", "feed.atom")) {
            byte[] whole = files.get(name);
            for (byte[] altered : altered(whole)) {
                files.put(name, altered);
                if (verdict(SampleExport.listed(files)) != Verdict.MISMATCH) {
                    accepted.add(name + " " + Arrays.mismatch(whole, altered));
                }
            }
            files.put(name, whole);
        }
        assertThat(accepted).isEmpty();
    }

    private static Verdict verdict(TreeMap<String, byte[]> files) throws IOException {
        Report report = new Report();
        new ExportCheck(Trust.NOBODY, report)
                .check(
                        new Contents() {
                            @Override
                            public NavigableSet<String> names() {
                                return new TreeSet<>(files.keySet());
                            }

                            @Override
                            public InputStream open(String name) {
                                return new ByteArrayInputStream(files.get(name));
                            }

                            @Override
                            public void close() {
                                // In memory.
                            }
                        });
        return report.verdict();
    }

    /** Without keys to check signatures with, which takes most of the time. */
    private static TreeMap<String, byte[]> unsigned(Integer... indexes) {
        TreeMap<String, byte[]> files = signed(indexes);
        files.remove("policy");
        return SampleExport.listed(files);
    }

    @Test
    void a_field_that_was_changed_for_its_readers_is_named() throws IOException {
        TreeMap<String, byte[]> files = signed(2, 5);
        replace(files, "\"place\":\"县政府公示栏 5\"", "\"place\":\"县政府公示栏 6\"");

        Answer answer = forged(files);

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .startsWith("内容与登记不一致（MISMATCH）")
                .contains("✗ records.jsonl 第 2 行，记录 5 的字段“place”与登记不一致");
        assertThat(answer.problem(0).values())
                .containsEntry("field", Json.of("place"))
                .containsEntry("index", Json.of(5));
    }

    @Test
    void a_field_that_was_added_or_left_out_for_its_readers_is_named() throws IOException {
        TreeMap<String, byte[]> added = signed(2);
        replace(added, "\"place\":", "\"post\":\"局长\",\"place\":");
        TreeMap<String, byte[]> leftOut = signed(2);
        replace(leftOut, ",\"place\":\"县政府公示栏 2\"", "");

        assertThat(forged(added).problem(0).text("field")).isEqualTo("post");
        assertThat(forged(leftOut).problem(0).text("field")).isEqualTo("place");
    }

    @Test
    void a_record_under_another_index_or_twice_is_a_mismatch() throws IOException {
        TreeMap<String, byte[]> moved = signed(2);
        replace(moved, "\"index\":2", "\"index\":3");
        TreeMap<String, byte[]> twice = signed(2);
        String line = new String(twice.get("records.jsonl"), StandardCharsets.UTF_8);
        twice.put("records.jsonl", (line + line).getBytes(StandardCharsets.UTF_8));

        assertThat(forged(moved).out()).contains("不在校验点的这一位置");
        assertThat(forged(twice).out()).contains("次序不对或重复");
    }

    @Test
    void a_file_that_is_missing_is_named_and_one_that_was_added_too() throws IOException {
        TreeMap<String, byte[]> files = signed(2);
        for (String name : files.keySet()) {
            TreeMap<String, byte[]> fewer = new TreeMap<>(files);
            fewer.remove(name);
            Path there = SampleExport.write(folder.resolve("without-" + name), fewer);
            assertThat(Answer.to(there, "--key", KEY).out())
                    .startsWith("还缺文件（NEED_FILE）")
                    .contains("✗ " + name + "：缺这个文件");
            assertThat(Answer.exit(there, "--key", KEY)).isEqualTo(3);
        }
        TreeMap<String, byte[]> more = new TreeMap<>(files);
        more.put("decisions.csv", new byte[] {'x'});
        Path there = SampleExport.write(folder.resolve("more"), more);

        assertThat(Answer.to(there, "--key", KEY).out()).contains("✗ decisions.csv：不在清单内");
        SampleExport.write(there, SampleExport.listed(more));
        assertThat(Answer.to(there, "--key", KEY).out())
                .startsWith("已核验")
                .contains("– 以下文件只与清单相符，其内容不在证明范围内：decisions.csv");
    }

    @Test
    void an_archive_packed_anew_is_not_called_as_published() throws IOException {
        Path zip = folder.resolve("anew.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : signed(2).entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }

        assertThat(Answer.to(zip, "--key", KEY).exit()).isEqualTo(1);
        assertThat(Answer.to(zip, "--key", KEY).out()).contains("请解开后核验目录");
    }

    @Test
    void an_archive_that_is_cut_or_lengthened_is_refused() throws IOException {
        byte[] whole = SampleExport.zip(signed(2));
        Path zip = folder.resolve("cut.zip");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(zip, Arrays.copyOf(whole, length));
            assertThat(Answer.exit(zip, "--key", KEY)).as("cut at %s", length).isEqualTo(1);
        }
        Files.write(zip, Arrays.copyOf(whole, whole.length + 1));
        assertThat(Answer.exit(zip, "--key", KEY)).isEqualTo(1);
    }

    private Answer forged(TreeMap<String, byte[]> files) throws IOException {
        Path there = folder.resolve("forged" + System.identityHashCode(files));
        return Answer.to(SampleExport.write(there, SampleExport.listed(files)), "--key", KEY);
    }

    private static void replace(TreeMap<String, byte[]> files, String what, String by) {
        String records = new String(files.get("records.jsonl"), StandardCharsets.UTF_8);
        assertThat(records).contains(what);
        files.put("records.jsonl", records.replace(what, by).getBytes(StandardCharsets.UTF_8));
    }

    private static TreeMap<String, byte[]> signed(Integer... indexes) {
        return SampleExport.of(LOG, List.of(indexes), SampleLog.LOG, SampleLog.WITNESS);
    }
}
