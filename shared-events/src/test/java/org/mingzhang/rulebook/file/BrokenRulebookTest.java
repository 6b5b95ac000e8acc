package org.mingzhang.rulebook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;
import org.mingzhang.rulebook.file.tree.Problem;

/** A sound small book is broken in one place at a time; the fault must name that place. */
class BrokenRulebookTest {
    @TempDir Path folder;

    @Test
    void a_third_jurisdiction_is_only_a_folder() throws IOException {
        write("book", Breaks.BOOK);
        write("organs", Breaks.ORGANS);
        write("measures", Breaks.MEASURES);
        Rulebooks books = RulebookLoader.fromDirectory(folder);
        assertThat(books.ids()).containsExactly("atlantis");
        assertThat(books.byId("atlantis").measure("FINE").orElseThrow().deciders().organs())
                .containsExactly("COURT");
    }

    @ParameterizedTest(name = "{0} {3}: {4}")
    @MethodSource("org.mingzhang.rulebook.file.Breaks#all")
    void a_fault_names_file_line_and_key(
            String part, String text, int line, String key, Problem problem) throws IOException {
        write("book", Breaks.BOOK);
        write("organs", Breaks.ORGANS);
        write("measures", Breaks.MEASURES);
        write(part, text);
        assertThat(faults())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.file()).isEqualTo("atlantis/" + part + ".yaml");
                            assertThat(fault.line()).isEqualTo(line);
                            assertThat(fault.key()).isEqualTo(key);
                            assertThat(fault.problem()).isEqualTo(problem);
                        });
        assertThat(faults())
                .allSatisfy(
                        fault -> {
                            assertThat(fault.told().zh()).contains(fault.text().zh());
                            assertThat(fault.text().zh()).containsPattern("[\\u4e00-\\u9fff]");
                            assertThat(fault.told().zh() + fault.told().en()).doesNotContain("%s");
                        });
    }

    /** Those of layers and of files that are not there stand in the test of overlays. */
    @Test
    void every_problem_is_provoked() {
        Set<Problem> provoked = EnumSet.copyOf(OverlayTest.PROBLEMS);
        Breaks.all().forEach(row -> provoked.add((Problem) row.get()[4]));
        assertThat(provoked).containsExactlyInAnyOrder(Problem.values());
    }

    @Test
    void all_faults_of_all_books_are_reported_together() throws IOException {
        write("organs", Breaks.ORGANS + "colour: red\n");
        write("measures", Breaks.MEASURES.replace("[PROMOTION]", "[EXILE]"));
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
}
