package org.mingzhang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The negative control: each rule catches a small untidy sample. */
class TidyTest {
    private static final String ROOM = "m/src/main/java/room/";
    private static final String INFO = "@NullMarked\npackage room;\n";

    @TempDir Path folder;

    static Stream<Arguments> samples() {
        return Stream.of(
                sample("A.java", "class A {}\n".repeat(301), 301, "300 lines"),
                sample(
                        "A.java",
                        "class A {\nvoid f() {\n" + "\n".repeat(60) + "}}",
                        2,
                        "lines in f"),
                sample("PostManager.java", "\n\nclass PostManager {}", 3, "says nothing"),
                sample("A.java", "class A {\n// TO" + "DO later\n}", 2, "task without"),
                sample("A.java", "class A {\n@Dis" + "abled\nvoid f() {} }", 2, "switched off"),
                sample("A.java", "class A { String p = \"/wo" + "rk/x\"; }", 1, "path of one"),
                sample("A.yaml", "at: https://repo1" + ".maven.org", 1, "registry"),
                sample("A.java", "class A {\n// in Atlantis\n}", 2, "by name"),
                sample("A.java", "class A {\nString s = \"xx-atlantis\"; }", 2, "by name"),
                sample("a.md", "# One\n\n# Two\n", 1, "2 titles"),
                sample("a.md", "No title\n", 1, "0 titles"),
                sample("a.md", "# One\n\n[gone](gone.md)\n", 3, "link to nowhere"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("samples")
    void an_untidy_file_is_named_with_its_line(String file, String text, int line, String problem)
            throws IOException {
        write("rulebooks/xx-atlantis/book.yaml", "");
        write(ROOM + "package-info.java", INFO);
        write(ROOM + file, text);
        assertThat(Tidy.findings(folder))
                .anySatisfy(
                        found -> {
                            assertThat(found.file()).isEqualTo(ROOM + file);
                            assertThat(found.line()).isEqualTo(line);
                            assertThat(found.problem()).contains(problem);
                        });
    }

    @Test
    void a_package_says_what_lives_there() throws IOException {
        write(ROOM + "A.java", "class A {}");
        assertThat(Tidy.findings(folder))
                .extracting(Untidy::problem)
                .containsExactly("no package-info.java");
    }

    @Test
    void a_package_is_small() throws IOException {
        write(ROOM + "package-info.java", INFO);
        for (int i = 0; i < 16; i++) {
            write(ROOM + "A" + i + ".java", "class A" + i + " {}");
        }
        assertThat(Tidy.findings(folder))
                .extracting(Untidy::problem)
                .containsExactly("17 files in one package");
    }

    @Test
    void a_readme_can_be_read() throws IOException {
        write("README.md", "# One\n" + "\n".repeat(150));
        assertThat(Tidy.findings(folder)).extracting(Untidy::line).containsExactly(151);
    }

    @Test
    void tidy_files_are_not_named() throws IOException {
        write(ROOM + "package-info.java", INFO);
        write(ROOM + "Database.java", "class Database { CommandMetaData data; }");
        write("target/Bad.java", "class BadManager {}");
        write("a.md", "# One\n\n```\n# no title\n```\n[here](a.md)\n");
        assertThat(Tidy.findings(folder)).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static Arguments sample(String file, String text, int line, String problem) {
        return Arguments.of(file, text, line, problem);
    }
}
