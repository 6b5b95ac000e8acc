package org.mingzhang.merkle.export;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An export that lies in a folder. What a file manager hides there is none of its files. */
public final class FolderContents implements Contents {
    private final Path folder;
    private final NavigableSet<String> names = new TreeSet<>();

    public FolderContents(Path folder) throws IOException {
        this.folder = folder;
        // A link is a file of the export like any other, but is never followed.
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString())
                    .map(name -> name.replace(File.separatorChar, '/'))
                    .filter(name -> !name.startsWith(".") && !name.contains("/."))
                    .forEach(names::add);
        }
    }

    @Override
    public NavigableSet<String> names() {
        return Collections.unmodifiableNavigableSet(names);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
