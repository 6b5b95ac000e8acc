package org.mingzhang.keeper;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Files below one folder, each replaced whole or not at all. */
public interface Disk {
    /** The bytes of a file; empty when there is none. */
    Optional<byte[]> read(String path) throws IOException;

    /** Writes files by path; when it returns, they outlast a power cut. */
    void store(Map<String, byte[]> files) throws IOException;

    /** Removes a folder that holds nothing but files, if it is there. */
    void remove(String folder) throws IOException;
}
