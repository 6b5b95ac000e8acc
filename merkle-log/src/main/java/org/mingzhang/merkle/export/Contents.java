package org.mingzhang.merkle.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableSet;

/** The files of an export, wherever they are. */
public interface Contents extends Closeable {
    /** The names of all files, folders parted by a slash. */
    NavigableSet<String> names();

    /** The bytes of a file of one of the names. */
    InputStream open(String name) throws IOException;
}
