package org.mingzhang.keeper;

/** Is told of each moment at which a process can die; tests end it there. */
@FunctionalInterface
public interface Probe {
    /** Nobody watches. */
    Probe NONE = moment -> {};

    /** The moments, in the order in which a pass comes by. */
    enum Moment {
        ENTRIES_READ,
        FILE_WRITTEN,
        FILE_SYNCED,
        FILE_RENAMED,
        FOLDERS_SYNCED,
        FILES_STORED,
        READ_BACK,
        REMEMBERED,
        SIGNED,
        PUBLISHED
    }

    /** Called when the moment has come. */
    void at(Moment moment);
}
