package org.mingzhang.app.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.app.cli.CommandTree;
import org.mingzhang.app.cli.Language;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.wire.WireJson;

/** The calculator as it is typed: words, JSON, exit codes and complaints. */
class RulesCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void explain_tells_each_period_and_the_first_free_days() throws IOException {
        int exit = explain(Language.ZH, measures("REMOVAL", "2024-06-30"));
        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains(
                        "免职（REMOVAL）",
                        "2024-06-30 至 2025-06-30  不得：担任领导职务",
                        "依据 IMP-MZ",
                        "起算日 2024-06-30",
                        "2024-06-30 + 12个月 → 最后一日 2025-06-30",
                        "2025-07-01  担任领导职务",
                        "2026-07-01  担任高于原任职务层次的职务",
                        "2026-07-01  全部");
    }

    @Test
    void explain_speaks_english() throws IOException {
        explain(Language.EN, measures("PARTY_PROBATION_1Y", "2022-05-12"));
        assertThat(out.toString())
                .contains("Probation within the Party", "(no last day)", "Rights are not restored")
                .doesNotContainPattern("[\\u4e00-\\u9fff]{4,}至");
    }

    @Test
    void explain_answers_json_in_convention_a() throws IOException {
        String file =
                """
                {"rulebook":"cn-party","endConvention":"A",
                 "measures":[{"measure":"GOV_MAJOR_DEMERIT","decidedOn":"2024-01-15",
                              "effectiveOn":"2024-01-15"}],
                 "amendments":[{"measure":0,"kind":"lighter","to":"GOV_DEMERIT","on":"2024-09-10"}]}
                """;
        assertThat(explain(Language.ZH, file, "--json")).isZero();
        JsonNode answer = json();
        assertThat(answer.at("/endConvention").asText()).isEqualTo("A");
        assertThat(answer.at("/restrictions/0/until").asText()).isEqualTo("2025-01-14");
        assertThat(answer.at("/restrictions/0/measure").asText()).isEqualTo("GOV_DEMERIT");
        assertThat(answer.at("/effects/0/firstFreeDay").asText()).isEqualTo("2025-01-15");
        assertThat(answer.at("/allFreeFrom").asText()).isEqualTo("2025-01-15");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"measures\":[]} | /measures: at least one",
                "[] | /: expected an object",
                "{\"mesures\":[]} | /mesures: there is no such field",
                "{\"rulebook\":\"moon\",\"measures\":[]} | no rulebook moon",
                "{\"measures\":[{\"measure\":\"FINE\"}]} | /measures/0/measure: expected one of",
                "{\"measures\":[{\"measure\":\"FINE\"}]} | /measures/0/decidedOn: expected a date",
                "{\"measures\":[{\"decidedOn\":\"2024-02-30\"}]} | not \"2024-02-30\"",
                "{\"measures\":[{}],\"amendments\":[{\"measure\":1}]} | /amendments/0/measure: exp",
                "{\"measures\":[{}],\"endConvention\":\"C\"} | /endConvention: expected one of: A",
                "{\"measures\":[ | not JSON",
            })
    void explain_names_file_pointer_and_what_is_expected(String file, String complaint)
            throws IOException {
        assertThat(explain(Language.EN, file)).isEqualTo(2);
        assertThat(err.toString()).contains(complaint);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lighter | GOV_DEMERIT  | 2024-09-10 | /amendments/0/kind",
                "heavier | ADMONITION   | 2023-09-10 | /amendments/0/on",
                "annul   | GOV_DEMERIT  | 2024-09-10 | /amendments/0/to",
            })
    void an_amendment_must_fit(String kind, String to, String on, String pointer)
            throws IOException {
        String file =
                measures("GOV_WARNING", "2024-01-15")
                        .replace(
                                "]}",
                                "],\"amendments\":[{\"measure\":0,\"kind\":\"%s\",\"to\":\"%s\",\"on\":\"%s\"}]}"
                                        .formatted(kind, to, on));
        assertThat(explain(Language.EN, file)).isEqualTo(2);
        assertThat(err.toString()).contains(pointer);
    }

    @ParameterizedTest(name = "{0} + {1}: {3}")
    @CsvSource({
        "2026-09-23, 5, , 2026-10-08",
        "2026-09-18, 5, , 2026-09-24",
        "2019-04-30, 1, 2019-03-21, 2019-05-02",
        "2019-04-30, 1, 2019-03-22, 2019-05-05",
    })
    void workdays_are_counted_v13_v14(String from, String days, String known, String last)
            throws JsonProcessingException {
        String at = known == null ? "2026-11-21" : known;
        int exit =
                run(
                        Language.ZH,
                        "rules",
                        "workdays",
                        "--from",
                        from,
                        "--days",
                        days,
                        "--known-at",
                        at,
                        "--json");
        assertThat(exit).isZero();
        assertThat(json().at("/lastDay").asText()).isEqualTo(last);
    }

    @Test
    void an_unknown_year_refuses() {
        assertThat(run(Language.ZH, "rules", "workdays", "--from", "2026-12-30", "--days", "5"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("没有 2027 年的放假通知");
    }

    @Test
    void a_bad_date_and_a_bad_count_are_usage() {
        assertThat(run(Language.EN, "rules", "workdays", "--from", "2026-02-30", "--days", "5"))
                .isEqualTo(2);
        assertThat(run(Language.EN, "rules", "workdays", "--from", "2026-02-03", "--days", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("2026-02-30", "from 1, not 0");
    }

    @ParameterizedTest(name = "{0} should attend, {1} present, {2} in favour: {3}")
    @CsvSource({"11, 8, 6, true", "11, 8, 5, false", "11, 7, 7, false"})
    void votes_count_against_those_who_should_attend_v20(
            String should, String present, String favour, boolean carried)
            throws JsonProcessingException {
        assertThat(vote(should, present, favour)).isZero();
        assertThat(json().at("/quorum").asInt()).isEqualTo(8);
        assertThat(json().at("/majority").asInt()).isEqualTo(6);
        assertThat(json().at("/carried").asBoolean()).isEqualTo(carried);
    }

    @Test
    void counts_that_cannot_be_are_refused() {
        assertThat(vote("11", "8", "9")).isEqualTo(2);
        assertThat(vote("11", "12", "9")).isEqualTo(2);
    }

    @ParameterizedTest(name = "{2} decided {0}, served {1}: {3} {4}")
    @CsvSource({
        "2025-09-01, 2025-09-05, accountability, dated, 2025-10-09",
        "2026-01-20, 2026-01-31, accountability, dated, 2026-02-28",
        "2019-08-20, 2019-08-25, accountability, none, ''",
        "2015-03-02, 2018-03-05, accountability, dated, 2018-03-20",
        "2025-09-01, 2025-09-05, party-discipline, unlimited, ''",
        "2025-09-01, 2025-09-05, government-sanction, dated, 2025-10-09",
        "2025-09-01, 2025-09-05, civil-servant, dated, 2025-10-09",
        "2025-09-01, 2025-09-05, organisational, unsettled, ''",
    })
    void appeals_follow_kind_and_version_v18_v19_v22(
            String decided, String served, String kind, String term, String until)
            throws JsonProcessingException {
        assertThat(appeal(decided, served, kind)).isZero();
        assertThat(json().at("/term").asText()).isEqualTo(term);
        assertThat(json().at("/until").asText()).isEqualTo(until);
    }

    @Test
    void an_unknown_kind_or_day_is_refused() {
        assertThat(appeal("2025-09-01", "2025-09-05", "royal")).isEqualTo(2);
        assertThat(appeal("2001-09-01", "2025-09-05", "accountability")).isEqualTo(2);
        assertThat(appeal("2025-09-05", "2025-09-01", "accountability")).isEqualTo(2);
        assertThat(err.toString()).contains("royal", "accountability, party-discipline", "2001");
    }

    @Test
    void a_book_without_a_rule_says_so() {
        assertThat(
                        run(
                                Language.EN,
                                "rules",
                                "vote",
                                "--rulebook",
                                "us-chicago-police",
                                "--should-attend",
                                "3",
                                "--present",
                                "3",
                                "--in-favour",
                                "3"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has no rule on collective votes");
    }

    private int vote(String should, String present, String favour) {
        return run(
                Language.EN,
                "rules",
                "vote",
                "--should-attend",
                should,
                "--present",
                present,
                "--in-favour",
                favour,
                "--json");
    }

    private int appeal(String decided, String served, String kind) {
        return run(
                Language.EN,
                "rules",
                "appeal",
                "--decided-on",
                decided,
                "--served-on",
                served,
                "--kind",
                kind,
                "--json");
    }

    private int explain(Language language, String text, String... options) throws IOException {
        Path file = folder.resolve("measures.json");
        Files.writeString(file, text);
        String[] args = new String[3 + options.length];
        args[0] = "rules";
        args[1] = "explain";
        args[2] = file.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return run(language, args);
    }

    private int run(Language language, String... args) {
        Terminal terminal =
                new Terminal(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        language,
                        false,
                        false,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return CommandTree.of(terminal).execute(args);
    }

    private JsonNode json() throws JsonProcessingException {
        return WireJson.mapper().readTree(out.toString());
    }

    private static String measures(String code, String day) {
        return "{\"measures\":[{\"measure\":\"%s\",\"decidedOn\":\"%s\",\"effectiveOn\":\"%s\"}]}"
                .formatted(code, day, day);
    }
}
