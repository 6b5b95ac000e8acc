package org.mingzhang.benchmarks.evidence;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A client's share of a round's streams and how long each is; used by that client alone. */
public final class OwnStreams {
    private final String prefix;
    private final long[] lengths;
    private final SplittableRandom random;
    private int stream;

    OwnStreams(int round, int client, int streams) {
        this.prefix = "case-" + round + "-" + client + "-";
        this.lengths = new long[Math.max(1, streams)];
        this.random = new SplittableRandom(client);
    }

    /** Moves on to a stream by chance. */
    public String next() {
        return "accountability:" + nextCase();
    }

    /** The same, and the id of its case alone. */
    public String nextCase() {
        stream = random.nextInt(lengths.length);
        return prefix + stream;
    }

    /** The sequence of one more event of that stream. */
    public long sequence() {
        return lengths[stream]++;
    }

    /** The ids of all cases. */
    public List<String> cases() {
        return IntStream.range(0, lengths.length).mapToObj(each -> prefix + each).toList();
    }

    /** The shares of all clients. */
    public static OwnStreams[] of(int round, int clients, int streams) {
        OwnStreams[] shares = new OwnStreams[clients];
        for (int client = 0; client < clients; client++) {
            shares[client] = new OwnStreams(round, client, streams / clients);
        }
        return shares;
    }
}
