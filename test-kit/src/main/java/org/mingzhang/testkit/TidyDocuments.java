package org.mingzhang.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents: one title each, links that lead somewhere, and a README one can read. */
record TidyDocuments(SourceTree tree) {
    private static final int README_LINES = 150;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(#[^)]*)?\\)");

    List<Untidy> findings() {
        List<Untidy> found = new ArrayList<>();
        for (Path file : tree.files(".md")) {
            check(file, found);
        }
        Path readme = tree.root().resolve("README.md");
        if (Files.exists(readme) && tree.lines(readme).size() > README_LINES) {
            found.add(new Untidy("README.md", README_LINES + 1, "longer than 150 lines"));
        }
        return found;
    }

    private void check(Path file, List<Untidy> found) {
        List<String> lines = tree.lines(file);
        boolean code = false;
        int titles = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.stripLeading().startsWith("```")) {
                code = !code;
            } else if (!code) {
                titles += line.startsWith("# ") ? 1 : 0;
                links(file, i + 1, line, found);
            }
        }
        if (titles != 1) {
            found.add(new Untidy(tree.name(file), 1, titles + " titles instead of one"));
        }
    }

    private void links(Path file, int number, String line, List<Untidy> found) {
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            String to = link.group(1);
            Path folder = Objects.requireNonNull(file.getParent());
            if (!to.contains(":") && !Files.exists(folder.resolve(to))) {
                found.add(new Untidy(tree.name(file), number, "a link to nowhere: " + to));
            }
        }
    }
}
