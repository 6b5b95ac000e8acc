package org.mingzhang.platform;

/** How many events the states kept in memory may have been folded from. */
public final class HeapShare {
    /** What an event adds to the state it is folded into, with room to spare. */
    private static final int BYTES_OF_AN_EVENT = 1024;

    private HeapShare() {}

    /**
     * As many events as fit into a part of the largest heap the JVM may take.
     *
     * @param part 8 for an eighth of it
     */
    public static long ofEvents(int part) {
        return Math.max(1, Runtime.getRuntime().maxMemory() / part / BYTES_OF_AN_EVENT);
    }
}
