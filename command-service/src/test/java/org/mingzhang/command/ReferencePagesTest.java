package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.ImportRefusal;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.command.platform.bus.FoundClasses;
import org.mingzhang.command.platform.bus.PlatformRefusal;
import org.mingzhang.command.platform.offer.DecisionReach;
import org.mingzhang.command.platform.offer.OfferedCommands;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
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

    /** Written anew by the same switch. */
    @Test
    void the_catalogue_is_what_the_decisions_reach() throws IOException {
        Path page = DOCS.resolve("catalogue.md");
        OfferedCommands commands =
                new OfferedCommands(CommandTypes.handledBy(FoundClasses.aggregates()));
        Rulebooks books = RulebookLoader.fromClasspath();
        String wanted =
                CataloguePage.render(commands, books.ids().stream().map(books::byId).toList());
        if (Boolean.getBoolean("refusals.write")) {
            Files.writeString(page, wanted);
        }
        assertThat(page).hasContent(wanted);
    }

    /**
     * A constant no decision comes to would promise a check that is not made. The reading of an
     * older register's rows and the desk refuse before and after a decision.
     */
    @Test
    void every_refusal_is_reached_by_a_command() {
        Set<Refusal> reached =
                CommandTypes.handledBy(FoundClasses.aggregates()).all().values().stream()
                        .flatMap(type -> DecisionReach.of(type.type()).refusals().stream())
                        .collect(Collectors.toSet());
        assertThat(reached)
                .containsAll(
                        families().stream()
                                .flatMap(Stream::of)
                                .filter(refusal -> !(refusal instanceof ImportRefusal))
                                .filter(refusal -> !(refusal instanceof PlatformRefusal))
                                .toList());
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
                used.addAll(found("rule: ([A-Za-z0-9-]+)", book));
            }
        }
        assertThat(found("(?m)^\\| ([A-Za-z0-9-]+) \\|", DOCS.resolve("legal-basis.md")))
                .containsAll(used);
    }

    @Test
    void every_type_of_the_glossary_exists() throws IOException {
        Set<String> names =
                TYPES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        names.addAll(sourcesOfRoomsThisOneDoesNotSee());
        assertThat(found("`(\\w+)` \\|", DOCS.resolve("glossary.md")))
                .isNotEmpty()
                .allMatch(names::contains);
    }

    private static Set<String> sourcesOfRoomsThisOneDoesNotSee() throws IOException {
        Set<String> names = new HashSet<>();
        for (String room : List.of("query-service", "log-keeper")) {
            try (Stream<Path> files = Files.walk(Path.of("..", room, "src", "main", "java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".java"))
                        .forEach(file -> names.add(file.substring(0, file.length() - 5)));
            }
        }
        return names;
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
