package org.mingzhang.merkle.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.export.Contents;
import org.mingzhang.merkle.report.Language;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;

/** What a stranger can say of counts whose records are not all public. */
class StatisticsCheckTest {
    private static final String GOOD =
            """
            table,year,category,count
            measures_by_form,2023,REMOVAL,30
            measures_by_form,2023,WARNING,12
            measures_by_form,2023,total,42
            measures_by_form,2024,REMOVAL,
            measures_by_form,2024,WARNING,
            measures_by_form,2024,total,20
            measures_by_form,total,REMOVAL,
            measures_by_form,total,WARNING,
            measures_by_form,total,total,62
            decisions_by_organ_kind,2023,PARTY_COMMITTEE,40
            decisions_by_organ_kind,2023,total,40
            decisions_by_organ_kind,total,PARTY_COMMITTEE,40
            decisions_by_organ_kind,total,total,40
            """;

    @Test
    void counts_that_add_up_are_let_stand() throws IOException {
        Report report = checked(GOOD, 12);
        assertThat(report.text(Language.EN)).contains("the statistics add up");
        assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void a_difference_is_named() throws IOException {
        wrong(GOOD.replace(",42", ",43"), 1, "measures_by_form,2023,total is 43");
        wrong(GOOD.replace("REMOVAL,30", "REMOVAL,9"), 1, "REMOVAL is below 10");
        wrong(GOOD, 13, "measures_by_form,2023,WARNING is less than the 13");
        wrong(GOOD.replaceAll("decisions.*\n", ""), 1, "decisions_by_organ_kind,2023,total");
        wrong(GOOD + "nonsense\n", 1, "a row that cannot be read");
        wrong(GOOD + "measures_by_form,2024,total,20\n", 1, "is there twice");
    }

    @Test
    void an_export_without_counts_is_as_good() throws IOException {
        assertThat(checked("", 3).text(Language.EN)).doesNotContain("statistics");
    }

    private static void wrong(String csv, int decisions, String said) throws IOException {
        Report report = checked(csv, decisions);
        assertThat(report.verdict()).isEqualTo(Verdict.MISMATCH);
        assertThat(report.text(Language.EN)).contains(said);
    }

    private static Report checked(String csv, int decisions) throws IOException {
        Report report = new Report();
        StatisticsCheck check = new StatisticsCheck(file(csv), report);
        for (int i = 0; i < decisions; i++) {
            check.add(Records.decision(i, "第" + i + "号"));
        }
        check.compare();
        return report;
    }

    private static Contents file(String csv) {
        return new Contents() {
            @Override
            public NavigableSet<String> names() {
                NavigableSet<String> names = new TreeSet<>();
                if (!csv.isEmpty()) {
                    names.add("statistics.csv");
                }
                return names;
            }

            @Override
            public InputStream open(String name) {
                return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() {
                // In memory.
            }
        };
    }
}
