package org.mingzhang.rulebook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.rulebook.file.tree.Problem.ANOTHER_FOLDER;
import static org.mingzhang.rulebook.file.tree.Problem.DIRECT_FIRST_STEP;
import static org.mingzhang.rulebook.file.tree.Problem.ENDS_BEFORE_IT_BEGINS;
import static org.mingzhang.rulebook.file.tree.Problem.EXTENDED_FROM_NOTHING;
import static org.mingzhang.rulebook.file.tree.Problem.FILE_UNKNOWN;
import static org.mingzhang.rulebook.file.tree.Problem.IN_ANOTHER_FAMILY;
import static org.mingzhang.rulebook.file.tree.Problem.KEY_TWICE;
import static org.mingzhang.rulebook.file.tree.Problem.KEY_UNKNOWN;
import static org.mingzhang.rulebook.file.tree.Problem.LIST_EXPECTED;
import static org.mingzhang.rulebook.file.tree.Problem.MISSING;
import static org.mingzhang.rulebook.file.tree.Problem.MORE_THAN_EVERYBODY;
import static org.mingzhang.rulebook.file.tree.Problem.NAMED_VALUES_EXPECTED;
import static org.mingzhang.rulebook.file.tree.Problem.NAME_EXPECTED;
import static org.mingzhang.rulebook.file.tree.Problem.NOT_A_DATE;
import static org.mingzhang.rulebook.file.tree.Problem.NOT_A_FLAG;
import static org.mingzhang.rulebook.file.tree.Problem.NOT_A_NUMBER;
import static org.mingzhang.rulebook.file.tree.Problem.NOT_A_PATTERN;
import static org.mingzhang.rulebook.file.tree.Problem.NOT_DATES;
import static org.mingzhang.rulebook.file.tree.Problem.NOT_EVIDENCE;
import static org.mingzhang.rulebook.file.tree.Problem.NOT_ONE_OF;
import static org.mingzhang.rulebook.file.tree.Problem.NOT_YAML;
import static org.mingzhang.rulebook.file.tree.Problem.NO_APPEAL_KIND;
import static org.mingzhang.rulebook.file.tree.Problem.NO_EFFECT;
import static org.mingzhang.rulebook.file.tree.Problem.NO_FORM;
import static org.mingzhang.rulebook.file.tree.Problem.NO_GRADE;
import static org.mingzhang.rulebook.file.tree.Problem.NO_IDENTITY;
import static org.mingzhang.rulebook.file.tree.Problem.NO_LEVEL;
import static org.mingzhang.rulebook.file.tree.Problem.NO_MEASURE;
import static org.mingzhang.rulebook.file.tree.Problem.NO_ORGAN_KIND;
import static org.mingzhang.rulebook.file.tree.Problem.NO_SOURCE;
import static org.mingzhang.rulebook.file.tree.Problem.NO_SUBJECT_KIND;
import static org.mingzhang.rulebook.file.tree.Problem.SAID_AT_FIRST_STEP;
import static org.mingzhang.rulebook.file.tree.Problem.STEP_AFTER_ITSELF;
import static org.mingzhang.rulebook.file.tree.Problem.TERM_OF_NO_ROAD;
import static org.mingzhang.rulebook.file.tree.Problem.TWICE;
import static org.mingzhang.rulebook.file.tree.Problem.TWO_TERMS;
import static org.mingzhang.rulebook.file.tree.Problem.VALUE_EXPECTED;
import static org.mingzhang.rulebook.file.tree.Problem.VERIFIED_HALF;
import static org.mingzhang.rulebook.file.tree.Problem.WORK_DAY_AS_WELL;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.mingzhang.rulebook.file.tree.Problem;

/** A sound small book, and one way after another to break it. */
final class Breaks {
    private static final String BASIS = "basis: {rule: R-1, source: law, evidence: text-seen}";
    static final String BOOK =
            """
            id: atlantis
            version: "1"
            zh: 亚特兰蒂斯
            en: Atlantis
            period_end: A
            sources:
              law: {title: The law}
            """;
    static final String ORGANS =
            """
            organ_kinds:
              - {code: COURT, zh: 法院, en: Court, %s}
            """
                    .formatted(BASIS);
    static final String MEASURES =
            """
            effects:
              - {code: PROMOTION, zh: 提拔, en: Promotion, %1$s}
            measures:
              - code: FINE
                zh: 罚款
                en: Fine
                subjects: [CADRE]
                deciders: {organs: [COURT], %1$s}
                restrictions:
                  - {effects: [PROMOTION], months: 6}
                %1$s
            """
                    .formatted(BASIS);

    private Breaks() {}

    /** Part, its text, and line, key and problem of the fault. */
    static Stream<Arguments> all() {
        return Stream.of(ofParts(), ofMeasures(), ofRoads(), ofPeople()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> ofParts() {
        return Stream.of(
                broken("organs", ORGANS + "colour: red\n", 3, "colour", KEY_UNKNOWN),
                broken("book", BOOK.replace("version", "edition"), 1, "version", MISSING),
                broken("book", BOOK.replace("id: atlantis", "id: sea"), 1, "id", ANOTHER_FOLDER),
                broken("book", BOOK.replace("end: A", "end: C"), 5, "period_end", NOT_ONE_OF),
                broken("book", BOOK + "id: atlantis\n", 8, "id", KEY_TWICE),
                broken("book", BOOK + "? [a]\n: b\n", 8, "", NAME_EXPECTED),
                organ("source: law", "source: hearsay", "basis.source", NO_SOURCE),
                organ("text-seen", "rumour", "basis.evidence", NOT_EVIDENCE),
                organ("text-seen", "text-seen, verified_by: a", "basis.verified_by", VERIFIED_HALF),
                organ(
                        "text-seen",
                        "text-seen, valid_from: 2024-01-01, valid_to: 2023-12-31",
                        "basis.valid_to",
                        ENDS_BEFORE_IT_BEGINS),
                organ("zh: 法院", "zh: ''", "zh", VALUE_EXPECTED),
                broken(
                        "organs",
                        ORGANS + "  - {code: COURT, zh: 院, en: Court, " + BASIS + "}\n",
                        3,
                        "organ_kinds[1].code",
                        TWICE),
                broken("organs", "- COURT\n", 1, "", NAMED_VALUES_EXPECTED),
                broken("grounds", "ground_form: '['\n", 1, "ground_form", NOT_A_PATTERN),
                broken("grounds", "grounds: [\n", 2, "", NOT_YAML),
                broken("taxes", "rate: 1\n", 1, "", FILE_UNKNOWN),
                notice("off: [2020-13-01]", "off[0]", NOT_DATES),
                notice("off: [2020-02-02..2020-02-01]", "off[0]", NOT_DATES),
                notice("off: [2020-02-01], work: [2020-02-01]", "off", WORK_DAY_AS_WELL),
                notice("known_from: soon", "known_from", NOT_A_DATE));
    }

    private static Stream<Arguments> ofMeasures() {
        return Stream.of(
                measure("[COURT]", "[KING]", 8, "deciders.organs[0]", NO_ORGAN_KIND),
                measure("[CADRE]", "[HORSE]", 7, "subjects[0]", NO_SUBJECT_KIND),
                measure("[CADRE]", "CADRE", 7, "subjects", LIST_EXPECTED),
                measure("[CADRE]", "[]", 7, "subjects", MISSING),
                measure("[PROMOTION]", "[EXILE]", 10, "restrictions[0].effects[0]", NO_EFFECT),
                measure("[PROMOTION]", "[]", 10, "restrictions[0].effects", MISSING),
                measure(
                        "[PROMOTION]",
                        "[PROMOTION, PROMOTION]",
                        10,
                        "restrictions[0].effects[1]",
                        TWICE),
                measure("months: 6", "months: half", 10, "restrictions[0].months", NOT_A_NUMBER),
                measure("months: 6", "months: 0", 10, "restrictions[0].months", NOT_A_NUMBER),
                measure("months: 6", "anchor: MOON", 10, "restrictions[0].anchor", NOT_ONE_OF),
                measure(
                        "months: 6",
                        "valid_from: 2024-01-01, valid_to: 2023-12-31",
                        10,
                        "restrictions[0].valid_to",
                        ENDS_BEFORE_IT_BEGINS),
                measure(
                        "subjects:",
                        "forbidden_for: {identities: [SERF], " + BASIS + "}\n    subjects:",
                        7,
                        "forbidden_for.identities[0]",
                        NO_IDENTITY),
                broken(
                        "measures",
                        MEASURES + "families:\n" + family("F", "FINE") + family("G", "FINE"),
                        14,
                        "families[1].measures",
                        IN_ANOTHER_FAMILY),
                broken(
                        "measures",
                        MEASURES + "families:\n" + family("F", "EXILE"),
                        13,
                        "families[0].measures[0]",
                        NO_MEASURE));
    }

    private static Stream<Arguments> ofRoads() {
        return Stream.of(
                road("after: moon", "after", NO_APPEAL_KIND),
                road("after: plea", "after", STEP_AFTER_ITSELF),
                road("direct_days: 3", "after", DIRECT_FIRST_STEP),
                road("after: plea, elsewhere: true", "after", SAID_AT_FIRST_STEP),
                road("after: plea, identities: [SERF]", "identities[0]", NO_IDENTITY),
                road("against: [{measures: [EXILE]}]", "against[0].measures[0]", NO_MEASURE),
                road("against: [{deciders: [KING]}]", "against[0].deciders[0]", NO_ORGAN_KIND),
                road("against: [{lords: [KING]}]", "against[0].lords", KEY_UNKNOWN),
                road("receiver: {standing: UP, zh: 上, en: Up}", "receiver.standing", NOT_ONE_OF),
                road("receiver: {standing: OTHER}", "receiver.zh", MISSING),
                road(
                        "receiver: {standing: OTHER, organs: [KING], zh: 上, en: Up}",
                        "receiver.organs[0]",
                        NO_ORGAN_KIND),
                road("months: 1, days: 3", "days", TWO_TERMS),
                road("answer_months: 1, answer_days: 3", "answer_days", TWO_TERMS),
                road("unsettled: true, days: 3", "days", TERM_OF_NO_ROAD),
                road("answer_most_days: 9", "answer_most_days", EXTENDED_FROM_NOTHING),
                road("unsettled: perhaps", "unsettled", NOT_A_FLAG),
                broken(
                        "time-limits",
                        "duties:\n  - {"
                                + named("D")
                                + ", measures: [EXILE], months: 1, "
                                + BASIS
                                + "}\n",
                        2,
                        "duties[0].measures[0]",
                        NO_MEASURE));
    }

    private static Stream<Arguments> ofPeople() {
        return Stream.of(
                listed("personnel", "political_statuses", named("01"), TWICE),
                listed("personnel", "job_ranks", named("R1"), TWICE),
                listed("personnel", "educations", named("10"), TWICE),
                listed("persons", "identities", named("LORD"), TWICE),
                listed("persons", "ranks", named("101"), TWICE),
                one("personnel", "probations", "measure: EXILE, months: 1", "measure", NO_MEASURE),
                one("personnel", "elected", "organ_kind: KING", "organ_kind", NO_ORGAN_KIND),
                one("personnel", "steps", named("DANCE") + ", need: ALL", "code", NOT_ONE_OF),
                one("personnel", "grade_limits", "allows: [GOOD]", "allows[0]", NO_GRADE),
                one(
                        "personnel",
                        "grade_limits",
                        "from_year: 3, to_year: 2",
                        "to_year",
                        ENDS_BEFORE_IT_BEGINS),
                broken(
                        "handling",
                        "separation: {level: X, " + BASIS + "}\n",
                        1,
                        "separation.level",
                        NO_LEVEL),
                broken(
                        "handling",
                        "clarification_always: {form: SONG, " + BASIS + "}\n",
                        1,
                        "clarification_always.form",
                        NO_FORM),
                broken(
                        "procedure",
                        "vote: {present_numerator: 3, present_denominator: 2, "
                                + BASIS
                                + ", majority: {"
                                + BASIS
                                + "}}\n",
                        1,
                        "vote.present_numerator",
                        MORE_THAN_EVERYBODY),
                one(
                        "procedure",
                        "gates",
                        named("G") + ", kind: NO_RESTRICTION, hard: true, measures: [EXILE]",
                        "measures[0]",
                        NO_MEASURE));
    }

    private static String named(String code) {
        return "code: '%s', zh: 甲, en: A".formatted(code);
    }

    private static String family(String code, String measure) {
        return "  - {%s, measures: [%s], overlap: RULING, %s}\n"
                .formatted(named(code), measure, BASIS);
    }

    /** Something else in the only kind of organ. */
    private static Arguments organ(String old, String with, String key, Problem problem) {
        assertThat(ORGANS).contains(old);
        return broken("organs", ORGANS.replace(old, with), 2, "organ_kinds[0]." + key, problem);
    }

    /** Something else in the only measure. */
    private static Arguments measure(
            String old, String with, int line, String key, Problem problem) {
        assertThat(MEASURES).contains(old);
        return broken("measures", MEASURES.replace(old, with), line, "measures[0]." + key, problem);
    }

    private static Arguments notice(String more, String key, Problem problem) {
        String known = more.contains("known_from") ? "" : "known_from: 2019-11-21, ";
        return one("calendar", "notices", "year: 2020, " + known + more, key, problem);
    }

    private static Arguments road(String more, String key, Problem problem) {
        String road = "kind: plea, zh: 申诉, en: Plea, open: true, " + more;
        return one("time-limits", "appeals", road, key, problem);
    }

    /** The only entry of a list. */
    private static Arguments one(
            String part, String list, String entry, String key, Problem problem) {
        String text = "%s:\n  - {%s, %s}\n".formatted(list, entry, BASIS);
        return broken(part, text, 2, list + "[0]." + key, problem);
    }

    /** An entry that stands there twice. */
    private static Arguments listed(String part, String list, String entry, Problem problem) {
        String line = "  - {%s, %s}\n".formatted(entry, BASIS);
        return broken(part, list + ":\n" + line + line, 3, list + "[1].code", problem);
    }

    private static Arguments broken(
            String part, String text, int line, String key, Problem problem) {
        return Arguments.of(part, text, line, key, problem);
    }
}
