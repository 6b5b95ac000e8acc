package org.mingzhang.rulebook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;
import org.mingzhang.rulebook.file.tree.Problem;

/** One book laid over another, and one version over the one before. */
class OverlayTest {
    private static final String FINDINGS =
            """
            findings:
              - {code: TRUE, zh: 属实, en: True, basis: &f {rule: F-1, source: law, evidence: text-seen}}
              - {code: FALSE, zh: 不实, en: False, basis: *f}
            outcomes:
              - {code: FINED, zh: 罚款, en: Fined, basis: {rule: O-1, source: law, evidence: memory-low}}
            """;
    private static final String CHANGE =
            """
            add:
              findings:
                - {code: OPEN, zh: 未结, en: Open, basis: &f {rule: F-2, source: town, evidence: text-seen}}
            replace:
              findings:
                - {code: "TRUE", zh: 查实, en: Proven, basis: *f}
            withdraw:
              findings: ["FALSE"]
            """;

    /** Those of layers, provoked here. */
    static final Set<Problem> PROBLEMS =
            EnumSet.of(
                    Problem.FILE_MISSING,
                    Problem.CHANGE_UNDECLARED,
                    Problem.VERSION_TWICE,
                    Problem.LAID_IN_TURN,
                    Problem.NO_BOOK,
                    Problem.NO_VERSION,
                    Problem.NO_DEED,
                    Problem.WITHDRAWN_WITHOUT_TRUE,
                    Problem.NAMELESS,
                    Problem.THERE_BELOW,
                    Problem.NOT_THERE_BELOW);

    @TempDir Path folder;

    @Test
    void an_overlay_adds_replaces_and_withdraws_by_name() throws IOException {
        books(CHANGE);
        Rulebooks books = RulebookLoader.fromDirectory(folder);
        Rulebook town = books.byId("town");
        assertThat(town.version()).hasToString("town@1");
        assertThat(town.label().en()).isEqualTo("Town");
        assertThat(town.findings())
                .extracting(each -> each.code() + " " + each.label().en())
                .containsExactly("TRUE Proven", "OPEN Open");
        assertThat(town.outcomes()).extracting(Entry::code).containsExactly("FINED");
        assertThat(town.finding("TRUE").orElseThrow().basis().source()).isEqualTo("Town law");
        assertThat(books.byId("land").findings()).hasSize(2);
    }

    @Test
    void a_change_makes_a_second_version_and_says_which_rules_it_touched() throws IOException {
        books(CHANGE);
        change("withdraw:\n  outcomes: [FINED]\n");
        Rulebooks books = RulebookLoader.fromDirectory(folder);
        assertThat(books.editions("land")).extracting(Edition::version).containsExactly("1", "2");
        Edition first = books.editions("land").getFirst();
        Edition second = books.newest("land");
        assertThat(first.shipped().outcomes()).hasSize(1);
        assertThat(second.shipped().outcomes()).isEmpty();
        assertThat(second.shipped().label().en()).isEqualTo("Land");
        assertThat(second.changedFrom(first)).containsExactly("O-1");
        assertThat(second.digest()).isNotEqualTo(first.digest());
        assertThat(books.byId("town").outcomes()).as("pinned to version 1").hasSize(1);
    }

    @Test
    void the_digest_is_of_the_content_not_of_its_layout() throws IOException {
        books(CHANGE);
        Edition before = RulebookLoader.fromDirectory(folder).newest("land");
        write("land/findings", "# a remark\n" + FINDINGS.replace("  - {", "\n  -  {"));
        change("withdraw:\n  outcomes: [FINED]\n");
        Edition same = RulebookLoader.fromDirectory(folder).editions("land").getFirst();
        assertThat(same.digest()).isEqualTo(before.digest());
        write("land/findings", FINDINGS.replace("Fined", "Fine"));
        assertThat(RulebookLoader.fromDirectory(folder).editions("land").getFirst().digest())
                .isNotEqualTo(before.digest());
    }

    @Test
    void a_rule_verified_by_somebody_is_verified_in_every_entry_resting_on_it() throws IOException {
        books(CHANGE);
        Edition land = RulebookLoader.fromDirectory(folder).newest("land");
        assertThat(land.shipped().outcomes().getFirst().basis().verified()).isFalse();
        assertThat(land.blocks("O-1")).isFalse();
        Rulebook adopted = land.adopted(Set.of("O-1"), 2);
        assertThat(adopted.outcomes().getFirst().basis().verified()).isTrue();
        assertThat(adopted.version()).hasToString("land@1+2");
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of(
                        "add:\n  findings: [" + one("TRUE") + "]\n",
                        2,
                        "add.findings[0]",
                        Problem.THERE_BELOW),
                Arguments.of(
                        "replace:\n  findings: [" + one("X") + "]\n",
                        2,
                        "replace.findings[0]",
                        Problem.NOT_THERE_BELOW),
                Arguments.of(
                        "withdraw:\n  findings: [X]\n",
                        2,
                        "withdraw.findings[0]",
                        Problem.NOT_THERE_BELOW),
                Arguments.of("findings: [" + one("X") + "]\n", 1, "findings", Problem.NO_DEED),
                Arguments.of(
                        "add:\n  ground_form: x\n  colours: [RED]\n",
                        3,
                        "add.colours",
                        Problem.KEY_UNKNOWN),
                Arguments.of(
                        "add:\n  findings:\n    - {code: X, zh: 甲, en: X, basis: {rule: R, source: no, evidence: text-seen}}\n",
                        3,
                        "add.findings[0].basis.source",
                        Problem.NO_SOURCE),
                Arguments.of(
                        "withdraw:\n  ground_form: yes\n",
                        2,
                        "withdraw.ground_form",
                        Problem.NOT_THERE_BELOW),
                Arguments.of("add:\n  findings: [[a]]\n", 2, "add.findings[0]", Problem.NAMELESS));
    }

    @ParameterizedTest(name = "{2}: {3}")
    @MethodSource("breaks")
    void a_fault_of_an_overlay_names_its_own_file_line_and_key(
            String text, int line, String key, Problem problem) throws IOException {
        books(text);
        assertThat(faults())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.file()).isEqualTo("town/findings.yaml");
                            assertThat(fault.line()).isEqualTo(line);
                            assertThat(fault.key()).isEqualTo(key);
                            assertThat(fault.problem()).isEqualTo(problem);
                        });
    }

    @Test
    void a_book_is_laid_over_a_version_that_exists() throws IOException {
        books(CHANGE);
        write("town/book", townBook().replace("version: \"1\"}", "version: \"7\"}"));
        assertThat(faults())
                .anyMatch(fault -> fault.text().en().contains("no version 7 of 'land'"));
        write("town/book", townBook().replace("book: land", "book: sea"));
        assertThat(faults()).anyMatch(fault -> fault.text().en().contains("no book 'sea'"));
        write("town/book", townBook().replace("book: land", "book: town"));
        assertThat(faults()).anyMatch(fault -> fault.problem() == Problem.LAID_IN_TURN);
    }

    @Test
    void a_book_has_its_first_file_and_a_source_is_withdrawn_in_so_many_words() throws IOException {
        books(CHANGE);
        Files.createDirectories(folder.resolve("void"));
        write("town/book", townBook() + "withdraw:\n  sources: {law: perhaps}\n");
        assertThat(faults())
                .extracting(fault -> fault.file() + " " + fault.problem())
                .contains(
                        "void/book.yaml " + Problem.FILE_MISSING,
                        "town/book.yaml " + Problem.WITHDRAWN_WITHOUT_TRUE);
    }

    @Test
    void a_change_is_declared_and_named_after_its_version() throws IOException {
        books(CHANGE);
        change("");
        write("land/changes/2/book", "version: \"3\"\n");
        assertThat(faults())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.file()).isEqualTo("land/changes/2/book.yaml");
                            assertThat(fault.key()).isEqualTo("version");
                            assertThat(fault.problem()).isEqualTo(Problem.ANOTHER_FOLDER);
                        });
        write("land/book", landBook());
        assertThat(faults()).anyMatch(fault -> fault.problem() == Problem.CHANGE_UNDECLARED);
        write("land/book", landBook() + "changes: [\"1\"]\n");
        write("land/changes/1/book", "version: \"1\"\nwhat: {zh: 修改, en: Amended}\n");
        assertThat(faults())
                .anyMatch(
                        fault ->
                                fault.problem() == Problem.VERSION_TWICE
                                        && fault.key().equals("changes"));
    }

    private void books(String overlaid) throws IOException {
        write("land/book", landBook());
        write("land/findings", FINDINGS);
        write("town/book", townBook());
        write("town/findings", overlaid);
    }

    private void change(String findings) throws IOException {
        write("land/book", landBook() + "changes: [\"2\"]\n");
        write("land/changes/2/book", "version: \"2\"\nwhat: {zh: 修改, en: Amended}\n");
        write("land/changes/2/findings", findings);
    }

    private static String landBook() {
        return """
        id: land
        version: "1"
        zh: 国
        en: Land
        period_end: A
        sources:
          law: {title: The law}
        """;
    }

    private static String townBook() {
        return """
        id: town
        version: "1"
        zh: 镇
        en: Town
        overlays: {book: land, version: "1"}
        add:
          sources:
            town: {title: Town law}
        """;
    }

    private static String one(String code) {
        return "{code: \""
                + code
                + "\", zh: 甲, en: X, basis: {rule: R, source: law, evidence: text-seen}}";
    }

    private List<BrokenRulebook.Fault> faults() {
        return catchThrowableOfType(
                        BrokenRulebook.class, () -> RulebookLoader.fromDirectory(folder))
                .faults();
    }

    private void write(String part, String text) throws IOException {
        Path file = folder.resolve(part + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
