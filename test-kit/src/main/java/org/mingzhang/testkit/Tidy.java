package org.mingzhang.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The house rules that are about files rather than about what a class sees. */
public final class Tidy {
    private Tidy() {}

    /** Everything out of order in the repository this process runs in. */
    public static List<Untidy> findings() {
        return findings(SourceTree.ofRepository());
    }

    /** Everything out of order below a folder. */
    public static List<Untidy> findings(Path root) {
        return findings(new SourceTree(root));
    }

    private static List<Untidy> findings(SourceTree tree) {
        List<Untidy> found = new ArrayList<>();
        Stream.of(
                        new TidyJava(tree).findings(),
                        new TidyPackages(tree).findings(),
                        new TidyWords(tree).findings(),
                        new TidyDocuments(tree).findings())
                .forEach(found::addAll);
        return found;
    }
}
