package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzhang.shared.Refusal;

/** The pages of reference say what the code says: refusals, legal basis, glossary. */
class ReferencePagesTest {
    private static final Path DOCS = Path.of("../docs");
    private static final List<JavaClass> TYPES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                    .importPackages("org.mingzhang").stream().toList();

    /** Run with -Drefusals.write=true to write the page anew. */
    @Test
    void the_page_of_refusals_is_the_enums_in_order() throws IOException {
        Path page = DOCS.resolve("refusals.md");
        String wanted = RefusalPage.render(families());
        if (Boolean.getBoolean("refusals.write")) {
            Files.writeString(page, wanted);
        }
        assertThat(page).hasContent(wanted);
    }

    @Test
    void a_code_belongs_to_one_refusal() {
        assertThat(families().stream().flatMap(Stream::of).map(Refusal::code))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void every_basis_is_explained() throws IOException {
        Set<String> used = new TreeSet<>();
        families().stream()
                .flatMap(Stream::of)
                .map(refusal -> refusal.text().basis())
                .filter(basis -> !basis.isEmpty())
                .forEach(used::add);
        try (Stream<Path> books = Files.walk(Path.of("../rulebooks"))) {
            for (Path book : books.filter(Files::isRegularFile).toList()) {
                used.addAll(found("rule: ([A-Z0-9-]+)", book));
            }
        }
        assertThat(found("(?m)^\\| ([A-Z0-9-]+) \\|", DOCS.resolve("legal-basis.md")))
                .containsAll(used);
    }

    @Test
    void every_type_of_the_glossary_exists() throws IOException {
        Set<String> names =
                TYPES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(found("`(\\w+)` \\|", DOCS.resolve("glossary.md")))
                .isNotEmpty()
                .allMatch(names::contains);
    }

    private static List<Refusal[]> families() {
        return TYPES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                .sorted(Comparator.comparing(JavaClass::getSimpleName))
                .map(type -> (Refusal[]) type.reflect().getEnumConstants())
                .toList();
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
