package org.mingzhang.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Size of packages, and that each says what lives there. */
record TidyPackages(SourceTree tree) {
    private static final int PACKAGE_FILES = 16;
    private static final String PACKAGE_INFO = "package-info.java";

    /** Lists by nature: one file per event, per word of the model, per word everybody shares. */
    private static final List<String> CATALOGUES =
            List.of("/event", "/mingzhang/shared", "/mingzhang/rulebook");

    List<Untidy> findings() {
        Map<Path, Integer> packages = new TreeMap<>();
        for (Path file : tree.files(".java")) {
            if (tree.isMain(file)) {
                packages.merge(Objects.requireNonNull(file.getParent()), 1, Integer::sum);
            }
        }
        List<Untidy> found = new ArrayList<>();
        packages.forEach((folder, files) -> check(folder, files, found));
        return found;
    }

    private void check(Path folder, int files, List<Untidy> found) {
        String name = tree.name(folder);
        Path info = folder.resolve(PACKAGE_INFO);
        if (!Files.exists(info)) {
            found.add(new Untidy(name, 1, "no " + PACKAGE_INFO));
        } else if (tree.lines(info).stream().noneMatch(line -> line.equals("@NullMarked"))) {
            found.add(new Untidy(tree.name(info), 1, "not @NullMarked"));
        }
        if (files > PACKAGE_FILES && CATALOGUES.stream().noneMatch(name::endsWith)) {
            found.add(new Untidy(name, 1, files + " files in one package"));
        }
    }
}
