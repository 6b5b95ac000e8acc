package org.mingzhang.rulebook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;

/** A sound small book is broken in one place at a time; the fault must name that place. */
class BrokenRulebookTest {
    private static final String BASIS = "basis: {rule: R-1, source: law, evidence: text-seen}";
    private static final String BOOK =
            """
            id: atlantis
            version: "1"
            zh: 亚特兰蒂斯
            en: Atlantis
            period_end: A
            sources:
              law: {title: The law}
            """;
    private static final String ORGANS =
            """
            organ_kinds:
              - {code: COURT, zh: 法院, en: Court, %s}
            """
                    .formatted(BASIS);
    private static final String MEASURES =
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

    @TempDir Path folder;

    @Test
    void a_third_jurisdiction_is_only_a_folder() throws IOException {
        write("book", BOOK);
        write("organs", ORGANS);
        write("measures", MEASURES);
        Rulebooks books = RulebookLoader.fromDirectory(folder);
        assertThat(books.ids()).containsExactly("atlantis");
        assertThat(books.byId("atlantis").measure("FINE").orElseThrow().deciders().organs())
                .containsExactly("COURT");
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                broken("organs", ORGANS + "colour: red\n", 3, "colour", "unknown key"),
                broken("book", BOOK.replace("version", "edition"), 1, "version", "missing"),
                broken("book", BOOK.replace("id: atlantis", "id: lemuria"), 1, "id", "folder"),
                broken("book", BOOK.replace("end: A", "end: C"), 5, "period_end", "one of [A, B]"),
                broken("book", BOOK + "id: atlantis\n", 8, "id", "twice"),
                broken(
                        "measures",
                        replaced("[COURT]", "[KING]"),
                        8,
                        "measures[0].deciders.organs[0]",
                        "no kind of organ"),
                broken(
                        "measures",
                        replaced("[PROMOTION]", "[EXILE]"),
                        10,
                        "measures[0].restrictions[0].effects[0]",
                        "no effect"),
                broken(
                        "measures",
                        replaced("months: 6", "months: half"),
                        10,
                        "measures[0].restrictions[0].months",
                        "whole number"),
                broken(
                        "measures",
                        replaced("months: 6", "months: 0"),
                        10,
                        "measures[0].restrictions[0].months",
                        "from 1"),
                broken(
                        "measures",
                        replaced("[CADRE]", "[HORSE]"),
                        7,
                        "measures[0].subjects[0]",
                        "kind of subject"),
                broken(
                        "measures",
                        replaced("subjects: [CADRE]", "subjects: CADRE"),
                        7,
                        "measures[0].subjects",
                        "expected a list"));
    }

    static Stream<Arguments> moreBreaks() {
        return Stream.of(
                broken(
                        "organs",
                        ORGANS.replace("source: law", "source: hearsay"),
                        2,
                        "organ_kinds[0].basis.source",
                        "no source"),
                broken(
                        "organs",
                        ORGANS.replace("text-seen", "rumour"),
                        2,
                        "organ_kinds[0].basis.evidence",
                        "not text-seen"),
                broken(
                        "organs",
                        ORGANS.replace("text-seen", "memory-low, verified_by: a.b"),
                        2,
                        "organ_kinds[0].basis.verified_by",
                        "belong together"),
                broken(
                        "organs",
                        ORGANS + "  - {code: COURT, zh: 院, en: Court, " + BASIS + "}\n",
                        3,
                        "organ_kinds[1].code",
                        "twice"),
                broken("grounds", "ground_form: '['\n", 1, "ground_form", "not a pattern"),
                broken("grounds", "grounds: [\n", 2, "", "not YAML"),
                broken(
                        "calendar",
                        "notices:\n  - {year: 2020, known_from: 2019-11-21, off: [2020-13-01], "
                                + BASIS
                                + "}\n",
                        2,
                        "notices[0].off[0]",
                        "no date"),
                broken("taxes", "rate: 1\n", 1, "", "no part of a rulebook"));
    }

    @ParameterizedTest(name = "{0} {3}: {4}")
    @MethodSource({"breaks", "moreBreaks"})
    void a_fault_names_file_line_and_key(
            String part, String text, int line, String key, String problem) throws IOException {
        write("book", BOOK);
        write("organs", ORGANS);
        write("measures", MEASURES);
        write(part, text);
        assertThat(faults())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.file()).isEqualTo("atlantis/" + part + ".yaml");
                            assertThat(fault.line()).isEqualTo(line);
                            assertThat(fault.key()).isEqualTo(key);
                            assertThat(fault.problem()).contains(problem);
                        });
    }

    @Test
    void all_faults_of_all_books_are_reported_together() throws IOException {
        write("organs", ORGANS + "colour: red\n");
        write("measures", replaced("[PROMOTION]", "[EXILE]"));
        Files.createDirectories(folder.resolve("lemuria"));
        assertThat(faults())
                .extracting(BrokenRulebook.Fault::file)
                .contains(
                        "atlantis/book.yaml",
                        "atlantis/organs.yaml",
                        "atlantis/measures.yaml",
                        "lemuria/book.yaml");
    }

    private List<BrokenRulebook.Fault> faults() {
        return catchThrowableOfType(
                        BrokenRulebook.class, () -> RulebookLoader.fromDirectory(folder))
                .faults();
    }

    private void write(String part, String text) throws IOException {
        Path file = folder.resolve("atlantis").resolve(part + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String replaced(String old, String with) {
        assertThat(MEASURES).contains(old);
        return MEASURES.replace(old, with);
    }

    private static Arguments broken(
            String part, String text, int line, String key, String problem) {
        return Arguments.of(part, text, line, key, problem);
    }
}
