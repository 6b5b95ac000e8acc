package org.mingzhang.merkle.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableSet;

/** The files of an export, wherever they are. */
public interface Contents extends Closeable {
    /** The names of all files, folders parted by a slash. */
    NavigableSet<String> names();

    /**
     * The bytes of a file of one of the names; several may be read at the same time.
     *
     * @throws MalformedExport at their end, when they are not those that were packed
     */
    InputStream open(String name) throws IOException;
}
