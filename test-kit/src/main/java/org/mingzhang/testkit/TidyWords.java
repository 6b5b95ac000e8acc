package org.mingzhang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that do not belong into what is handed over. */
record TidyWords(SourceTree tree) {
    private record Ban(Pattern pattern, String problem) {}

    private static final String[] TEXTS = {
        ".java",
        ".md",
        ".xml",
        ".yaml",
        ".yml",
        ".properties",
        ".sql",
        ".html",
        ".css",
        ".js",
        ".json",
        ".sh",
        "mvnw",
        "ledger"
    };

    private static final List<Ban> EVERYWHERE =
            List.of(
                    new Ban(
                            Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b(?!\\([A-Z0-9#-]+\\))"),
                            "a task without its issue or decision"),
                    new Ban(
                            Pattern.compile("(?<![\\w.:])/(work|root|home)/[a-z]"),
                            "a path of one machine"),
                    new Ban(
                            Pattern.compile(
                                    "repo1?\\.maven|registry\\.npm|deb\\.debian|(artifact"
                                            + "ory|nex"
                                            + "us)[./]"),
                            "an address of a package registry"));

    private static final Ban DISABLED =
            new Ban(Pattern.compile("^\\s*@Dis" + "abled\\b"), "a test that is switched off");

    List<Untidy> findings() {
        List<Untidy> found = new ArrayList<>();
        for (Path file : tree.files(TEXTS)) {
            EVERYWHERE.forEach(ban -> check(file, ban, found));
        }
        List<Ban> books = jurisdictions();
        for (Path file : tree.files(".java")) {
            check(file, DISABLED, found);
            if (tree.isMain(file)) {
                books.forEach(ban -> check(file, ban, found));
            }
        }
        return found;
    }

    private void check(Path file, Ban ban, List<Untidy> found) {
        List<String> lines = tree.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (ban.pattern().matcher(lines.get(i)).find()) {
                found.add(new Untidy(tree.name(file), i + 1, ban.problem()));
            }
        }
    }

    /** No code knows a rulebook by name: neither its id nor a long word of it. */
    private List<Ban> jurisdictions() {
        Path folder = tree.root().resolve("rulebooks");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> books = Files.list(folder)) {
            return books
                    .filter(Files::isDirectory)
                    .map(book -> book.getFileName().toString())
                    .flatMap(id -> Stream.concat(Stream.of(id), longWords(id)))
                    .collect(Collectors.toSet())
                    .stream()
                    .map(word -> Pattern.compile("(?i)\\b" + word + "\\b"))
                    .map(word -> new Ban(word, "code that knows a rulebook by name: " + word))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> longWords(String id) {
        return Stream.of(id.split("-")).filter(word -> word.length() > 5);
    }
}
