package org.mingzhang.query.export.job;

/** What has become of a job. */
public enum JobState {
    WAITING,
    RUNNING,
    /** Its file can be fetched. */
    DONE,
    FAILED,
    CANCELLED,
    /** A restart cut it off; whoever still needs it asks again. */
    INTERRUPTED,
    /** Its file was there and is deleted. */
    EXPIRED;

    boolean ended() {
        return this != WAITING && this != RUNNING;
    }

    /** Takes up room: it is to be made, or its file is kept. */
    boolean heavy() {
        return !ended() || this == DONE;
    }
}
