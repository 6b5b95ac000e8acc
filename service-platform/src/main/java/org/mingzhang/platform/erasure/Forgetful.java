package org.mingzhang.platform.erasure;

/** Something that keeps texts of streams in memory and can be told to forget them. */
@FunctionalInterface
public interface Forgetful {
    /**
     * Forgets what it has of a stream.
     *
     * @param streamId as the event store names it
     */
    void forget(String streamId);
}
