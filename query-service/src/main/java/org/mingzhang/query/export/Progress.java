package org.mingzhang.query.export;

/** Told, now and then, how far an export came. */
@FunctionalInterface
public interface Progress {
    /**
     * Where it is now; whatever this throws ends the export.
     *
     * @param entries of the log that were gone through
     * @param records that were written
     */
    void reached(long entries, long records);
}
