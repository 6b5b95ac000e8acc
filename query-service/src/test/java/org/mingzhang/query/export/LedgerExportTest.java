package org.mingzhang.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.wire.PersonalTexts;
import org.mingzhang.wire.WireJson;

/** Exports of a ledger in which every kind of event is recorded. */
class LedgerExportTest {
    private static final List<LedgerEvent> EVENTS = ExportedLedger.ANNOUNCED;

    @TempDir Path folder;

    private ExportedLedger ledger;
    private Path target;

    @BeforeEach
    void record() throws IOException {
        ledger = new ExportedLedger(folder.resolve("log"), EVENTS);
        target = folder.resolve("export");
    }

    @AfterEach
    void forget() {
        ledger.close();
    }

    @Test
    void a_public_export_is_verified_by_a_stranger() throws IOException {
        Exported exported = ledger.export(ledger.open(), target);
        Path zip = folder.resolve("export.zip");
        ledger.export(ledger.open(), zip);

        assertThat(ExportedLedger.verdict(target)).startsWith("0 Verified (VERIFIED)");
        assertThat(ExportedLedger.verdict(zip)).startsWith("0 Verified (VERIFIED)");
        assertThat(lines(target))
                .extracting(line -> line.record().leaf().type())
                .containsExactly(
                        "accountability.opened.v1",
                        "accountability.decided.v1",
                        "accountability.decision-amended.v1",
                        "accountability.decision-annulled.v1",
                        "accountability.name-restored.v1",
                        "accountability.case-closed.v1",
                        "reinstatement.proposed.v1",
                        "reinstatement.decided.v1",
                        "reinstatement.notice-published.v1",
                        "reinstatement.restored-to-post.v1",
                        "upkeep.log-key-ended.v1",
                        "upkeep.policy-changed.v1",
                        "upkeep.twin-root-recorded.v1",
                        "upkeep.watch-found.v1",
                        "upkeep.watch-finding-ended.v1",
                        "accountability.decision-announced.v1");
        assertThat(exported.records()).isEqualTo(16);
        assertThat(exported.waiting()).isZero();
        assertThat(Files.readString(target.resolve("records.jsonl")))
                .contains("\"documentNumber\":\"县纪〔2023〕1号\"", "\"caseId\":\"C-1\"");
    }

    @Test
    void no_person_and_no_word_about_one_is_in_a_public_export_or_in_the_log() throws IOException {
        ledger.export(ledger.open(), target);
        ledger.export(ledger.whole("C-1"), folder.resolve("internal"));
        Set<String> planted = planted();
        assertThat(planted).contains("王明", "P-WANG", "P-LI", "recorder", "因为需要", "panel-1");

        String open = content(target) + content(folder.resolve("log"));
        assertThat(planted.stream().filter(open::contains)).isEmpty();
        // The control: whoever may see the case finds most of what was said in it.
        String internal = content(folder.resolve("internal"));
        assertThat(internal).contains("P-WANG", "recorder", "因为需要", "panel-1", "过重");
    }

    @Test
    void what_was_not_announced_to_the_public_is_not_shown() throws IOException {
        try (ExportedLedger quiet =
                new ExportedLedger(folder.resolve("quiet"), Scenario.events())) {
            quiet.export(quiet.open(), target);
        }

        assertThat(lines(target))
                .extracting(line -> line.record().leaf().type())
                .noneMatch(type -> type.startsWith("accountability."));
    }

    @Test
    void all_of_a_case_is_shown_to_its_reviewer_and_marked() throws IOException {
        Exported exported = ledger.export(ledger.whole("C-1"), target);

        assertThat(ExportedLedger.verdict(target)).startsWith("0 Verified (VERIFIED)");
        assertThat(exported.records()).isEqualTo(ledger.stored.stream("accountability:C-1").size());
        assertThat(Files.readString(target.resolve("README.txt")))
                .startsWith("内部资料，不得外传")
                .contains("INTERNAL");
        assertThat(WholeSelection.of(ledger.stored, ledger.sealing, "P-WANG")).isPresent();
        assertThat(WholeSelection.of(ledger.stored, ledger.sealing, "nobody")).isEmpty();
        assertThat(WholeSelection.of(ledger.stored, ledger.sealing, "not an id")).isEmpty();
    }

    @Test
    void what_was_erased_is_in_no_export_and_the_rest_is_still_verified() throws IOException {
        ledger.database.execute(
                "delete from ledger.sealing_key where scope = 'accountability:C-1'");
        ledger.export(ledger.whole("C-1"), target);
        ledger.export(ledger.open(), folder.resolve("open"));

        assertThat(ExportedLedger.verdict(target)).startsWith("0 Verified (VERIFIED)");
        assertThat(content(target)).contains("P-WANG").doesNotContain("过重", "因为需要");
        assertThat(lines(folder.resolve("open")))
                .extracting(line -> line.record().leaf().type())
                .isNotEmpty()
                .noneMatch(type -> type.startsWith("accountability."));
    }

    @Test
    void what_is_newer_than_the_checkpoint_is_left_out_and_counted() throws IOException {
        int announcement = EVENTS.size() - 1;
        ledger.sign(announcement);
        Exported open = ledger.export(ledger.open(), target);
        Exported whole = ledger.export(ledger.whole("C-1"), folder.resolve("whole"));

        assertThat(open.waiting()).isEqualTo(1);
        assertThat(whole.waiting()).isEqualTo(1);
        assertThat(lines(target)).hasSize(9).allMatch(line -> line.index() < announcement);
        assertThat(ExportedLedger.verdict(target)).startsWith("0 Verified (VERIFIED)");
    }

    @Test
    void the_same_records_and_checkpoint_give_the_same_bytes() throws IOException {
        Path one = folder.resolve("one.zip");
        Path other = folder.resolve("other.zip");
        ledger.export(ledger.open(), one);
        ledger.export(ledger.open(), other);

        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void nothing_is_overwritten_and_nothing_half_made_is_left() throws IOException {
        Files.writeString(target, "mine");

        assertThatThrownBy(() -> ledger.export(ledger.open(), target))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).hasContent("mine");
        assertThat(names(folder)).containsExactly("export", "log");
    }

    @Test
    void a_ledger_that_was_altered_is_not_exported() throws IOException {
        ledger.database.execute("alter table ledger.event disable trigger event_is_immutable");
        ledger.database.execute(
                "update ledger.event set payload = convert_to(replace(convert_from(payload, 'UTF8'),"
                        + " '2023〕1号', '2023〕2号'), 'UTF8') where payload_type ="
                        + " 'accountability.decided.v1'");

        assertThatThrownBy(() -> ledger.export(ledger.open(), target))
                .isInstanceOfSatisfying(
                        NotExportable.class, refused -> assertThat(refused.altered()).isTrue());
        assertThat(names(folder)).containsExactly("log");
    }

    @Test
    void a_log_without_a_sound_checkpoint_proves_nothing() throws IOException {
        Path checkpoint = ledger.log.resolve("checkpoint");
        Files.writeString(
                checkpoint, Files.readString(checkpoint).replaceFirst("\n\\d+\n", "\n1\n"));
        assertThatThrownBy(() -> ledger.export(ledger.open(), target))
                .isInstanceOfSatisfying(
                        NotExportable.class, refused -> assertThat(refused.altered()).isTrue());

        Files.delete(checkpoint);
        assertThatThrownBy(() -> ledger.export(ledger.open(), target))
                .isInstanceOfSatisfying(
                        NotExportable.class, refused -> assertThat(refused.altered()).isFalse());
    }

    @Test
    void whatever_is_changed_afterwards_is_found() throws IOException {
        Path zip = folder.resolve("export.zip");
        ledger.export(ledger.open(), zip);
        byte[] whole = Files.readAllBytes(zip);
        for (int at = 0; at < whole.length; at += 997) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            Files.write(zip, altered);
            assertThat(ExportedLedger.verdict(zip))
                    .as("byte " + at)
                    .startsWith("1 Not what was recorded (MISMATCH)");
        }

        ledger.export(ledger.open(), target);
        Path records = target.resolve("records.jsonl");
        String text = Files.readString(records);
        for (String altered :
                List.of(
                        text.replaceFirst("\"fields\":\\{", "\"fields\":{\"a\":1,"),
                        text.substring(text.indexOf('\n') + 1))) {
            Files.writeString(records, altered);
            assertThat(ExportedLedger.verdict(target))
                    .startsWith("1 Not what was recorded (MISMATCH)")
                    .contains("records.jsonl");
        }
        Files.delete(records);
        assertThat(ExportedLedger.verdict(target))
                .startsWith("3 ")
                .contains("(NEED_FILE)", "records.jsonl");
    }

    private static List<RecordLine> lines(Path export) throws IOException {
        List<RecordLine> lines = new ArrayList<>();
        for (String line : Files.readAllLines(export.resolve("records.jsonl"))) {
            lines.add(RecordLine.of(line.getBytes(UTF_8)));
        }
        return lines;
    }

    /** All that is or names a person in what was recorded, and all that was said of one. */
    private static Set<String> planted() {
        Set<String> planted = new TreeSet<>();
        for (LedgerEvent event : EVENTS) {
            collect(
                    WireJson.mapper().valueToTree(event),
                    PersonalTexts.of(event.getClass()),
                    planted);
        }
        planted.addAll(List.of("P-WANG", "P-LI", "recorder", "因为需要", "panel-1"));
        // Two digits are everywhere, README.txt says that word of every record, and the feed that
        // of every notice.
        planted.removeIf(text -> text.matches("\\d\\d|属实|任前公示"));
        return planted;
    }

    private static void collect(JsonNode value, PersonalTexts where, Set<String> found) {
        if (value.isTextual() && where.everywhere()) {
            found.add(value.textValue());
        }
        if (value.isArray()) {
            value.forEach(each -> collect(each, where, found));
        }
        value.properties()
                .forEach(
                        each ->
                                collect(
                                        each.getValue(),
                                        where.everywhere()
                                                ? where
                                                : where.fields()
                                                        .getOrDefault(
                                                                each.getKey(), PersonalTexts.NONE),
                                        found));
    }

    /** Every byte of every file; disclosures say what the fields beside them say. */
    private static String content(Path root) throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.append(new String(Files.readAllBytes(file), UTF_8)).append('\n');
            }
        }
        return content.toString();
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
