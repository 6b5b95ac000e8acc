package org.mingzhang.benchmarks.evidence;

/**
 * What the clients of a round do.
 *
 * @param streams of open cases, which they turn to by chance
 * @param evidence what each command records
 */
public record Work(int streams, Evidence evidence) {
    public Work {
        if (streams < 1) {
            throw new IllegalArgumentException("there is at least one case");
        }
    }

    /** On so many streams, events of the usual length. */
    public Work(int streams) {
        this(streams, new Evidence(Evidence.USUAL_BYTES));
    }
}
