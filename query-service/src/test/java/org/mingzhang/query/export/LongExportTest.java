package org.mingzhang.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;

/** More records than are read in one go, every third of them announced to the unit alone. */
class LongExportTest {
    private static final int CASES = 900;

    @TempDir Path folder;

    @Test
    void every_page_is_gone_through_and_what_comes_of_it_is_verified() throws IOException {
        List<LedgerEvent> events =
                IntStream.range(0, CASES).boxed().flatMap(this::decided).toList();
        List<Long> seen = new ArrayList<>();
        try (ExportedLedger ledger = new ExportedLedger(folder.resolve("log"), events)) {
            Exported exported =
                    LedgerExport.under(ledger.log)
                            .write(
                                    ledger.open(),
                                    folder.resolve("export.zip"),
                                    (entries, records) -> seen.add(entries),
                                    leaving -> {});

            assertThat(exported.records()).isEqualTo(CASES / 3 * 2 * 2);
        }
        assertThat(ExportedLedger.verdict(folder.resolve("export.zip"))).startsWith("0 ");
        assertThat(seen).hasSizeGreaterThan(1).isSorted().endsWith((long) events.size());
    }

    private Stream<LedgerEvent> decided(int number) {
        CaseId id = new CaseId("C-" + number);
        OrganisationId organ = new OrganisationId("O-1");
        String scope = number % 3 == 0 ? "UNIT" : "PUBLIC";
        return Stream.of(
                new AccountabilityDecided(
                        id,
                        Scenario.ON_WANG,
                        "县纪〔2023〕" + number + "号",
                        Scenario.day(1),
                        Scenario.day(1),
                        organ,
                        List.of(new MeasureImposed("WARNING", null, null)),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Scenario.day(1)),
                new DecisionAnnounced(
                        id,
                        Scenario.ON_WANG,
                        Scenario.day(2),
                        new Publicity("MEDIA", "县政府网站", scope),
                        true,
                        List.of(organ)));
    }
}
