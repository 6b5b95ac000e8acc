package org.mingzhang.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.query.export.PublicSelection.Hiding;
import org.mingzhang.query.export.release.Release;
import org.mingzhang.query.export.release.Releases;
import org.mingzhang.query.export.statistics.LedgerStatistics;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.LedgerEvent;

/** Releases one after the other, while a matter becomes public and is erased again. */
class ReleasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final List<LedgerEvent> EVENTS = ExportedLedger.ANNOUNCED;

    @TempDir Path folder;

    private ExportedLedger ledger;
    private Path root;

    @BeforeEach
    void record() throws IOException {
        ledger = new ExportedLedger(folder.resolve("log"), EVENTS);
        root = folder.resolve("releases");
    }

    @AfterEach
    void forget() {
        ledger.close();
    }

    @Test
    void what_leaves_is_told_first_and_does_not_appear_when_that_fails() throws IOException {
        Exported exported = ledger.export(ledger.open(), root);

        assertThat(ledger.left).containsExactly(exported);
        assertThat(exported.manifest())
                .isEqualTo(ContentDigest.of(Files.readAllBytes(root.resolve("manifest.json"))));
        assertThatThrownBy(
                        () ->
                                LedgerExport.under(ledger.log)
                                        .write(
                                                ledger.open(),
                                                folder.resolve("other"),
                                                (entries, records) -> {},
                                                leaving -> {
                                                    throw new IllegalStateException("refused");
                                                }))
                .hasMessage("refused");
        assertThat(folder.resolve("other")).doesNotExist();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("log", "releases");
    }

    @Test
    void a_release_says_what_is_new_and_what_is_hidden_since_and_why() throws IOException {
        ledger.sign(EVENTS.size() - 1);
        assertThat(publish(root, DAY).records()).isEqualTo(9);
        assertThat(rows("2026-11-21/changes.csv")).isEmpty();

        ledger.sign(EVENTS.size());
        assertThat(publish(root, DAY.plusDays(1)).records()).isEqualTo(16);
        assertThat(rows("2026-11-22/changes.csv"))
                .hasSize(7)
                .allMatch(row -> row.endsWith(",new,"))
                .contains((EVENTS.size() - 1) + ",new,");
        assertThat(rows("2026-11-22/hidden.csv")).isEmpty();

        ledger.database.execute(
                "delete from ledger.sealing_key where scope = 'accountability:C-1'");
        assertThat(publish(root, DAY.plusDays(2)).hidden()).isEqualTo(7);
        assertThat(rows("2026-11-23/changes.csv"))
                .hasSize(7)
                .allMatch(row -> row.endsWith(",hidden,erased"));
        List<String> hidden = rows("2026-11-23/hidden.csv");
        assertThat(hidden).hasSize(7).allMatch(row -> row.endsWith(",2026-11-23,erased"));

        publish(root, DAY.plusDays(3));
        assertThat(rows("2026-11-24/changes.csv")).isEmpty();
        assertThat(rows("2026-11-24/hidden.csv")).as("stays on the list").isEqualTo(hidden);

        assertThat(new Releases(root).all())
                .extracting(Release::version)
                .containsExactly("2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24");
        assertThat(root.resolve("latest").toRealPath().getFileName()).hasToString("2026-11-24");
        for (Release each : new Releases(root).all()) {
            assertThat(ExportedLedger.verdict(root.resolve(each.version()))).startsWith("0 ");
        }
    }

    @Test
    void what_is_public_again_is_told_too() throws IOException {
        publish(root, DAY);
        ledger.database.execute(
                "create table kept as select * from ledger.sealing_key"
                        + " where scope = 'accountability:C-1'");
        ledger.database.execute(
                "delete from ledger.sealing_key where scope = 'accountability:C-1'");
        publish(root, DAY);
        ledger.database.execute("insert into ledger.sealing_key select * from kept");
        publish(root, DAY);

        assertThat(rows("2026-11-21-3/changes.csv"))
                .hasSize(7)
                .allMatch(row -> row.endsWith(",shown-again,"));
        assertThat(rows("2026-11-21-3/hidden.csv")).isEmpty();
    }

    @Test
    void the_same_log_and_the_same_releases_before_give_the_same_bytes() throws IOException {
        Path other = folder.resolve("mirror");
        ledger.sign(EVENTS.size() - 1);
        assertThat(publish(other, DAY)).isEqualTo(publish(root, DAY));
        ledger.sign(EVENTS.size());
        assertThat(publish(other, DAY)).isEqualTo(publish(root, DAY));
        assertThat(other.resolve("index.json")).hasSameBinaryContentAs(root.resolve("index.json"));
        assertThat(other.resolve("latest/changes.csv"))
                .hasSameBinaryContentAs(root.resolve("latest/changes.csv"));
    }

    @Test
    void nothing_follows_a_release_that_was_altered() throws IOException {
        publish(root, DAY);
        for (String name : List.of("records.csv", "hidden.csv", "manifest.json")) {
            Path file = root.resolve("2026-11-21").resolve(name);
            String whole = Files.readString(file);
            Files.writeString(file, whole + " ");
            assertThatThrownBy(() -> publish(root, DAY))
                    .as(name)
                    .isInstanceOfSatisfying(
                            NotExportable.class, found -> assertThat(found.altered()).isTrue());
            Files.writeString(file, whole);
        }
        assertThat(publish(root, DAY).version()).isEqualTo("2026-11-21-2");
    }

    @Test
    void nothing_is_shown_of_somebody_whose_data_must_not_be_used() throws IOException {
        List<LedgerEvent> events = new ArrayList<>(EVENTS);
        events.add(new ProcessingRestricted(Scenario.WANG, "RETENTION", Scenario.day(70)));
        try (ExportedLedger still = new ExportedLedger(folder.resolve("still"), events)) {
            still.sign(EVENTS.size());
            PublicSelection open = new PublicSelection(still.stored, still.sealing);
            assertThat(still.export(open, folder.resolve("open")).records())
                    .as("what happened to the ledger itself")
                    .isEqualTo(5);
            assertThat(open.hiding(EVENTS.size() - 1)).isEqualTo(Hiding.RESTRICTED);
        }
        PublicSelection open = new PublicSelection(ledger.stored, ledger.sealing);
        assertThat(open.hiding(EVENTS.size() - 1)).isEqualTo(Hiding.WITHHELD);
    }

    private Release publish(Path where, LocalDate day) throws IOException {
        return new Releases(where)
                .publish(
                        LedgerExport.under(ledger.log),
                        new PublicSelection(ledger.stored, ledger.sealing),
                        day,
                        (entries, records) -> {},
                        new LedgerStatistics(ledger.stored)::of,
                        leaving -> {});
    }

    private List<String> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve(name));
        return lines.subList(1, lines.size());
    }
}
