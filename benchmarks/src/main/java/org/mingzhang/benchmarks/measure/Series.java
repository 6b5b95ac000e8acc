package org.mingzhang.benchmarks.measure;

import java.util.Arrays;
import java.util.List;

/** What the rounds of one measurement gave, in ascending order. */
public record Series(List<Double> rounds) {
    /**
     * @throws IllegalArgumentException when nothing was measured
     */
    public Series {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        rounds = rounds.stream().sorted().toList();
    }

    /** The middle round; between the two middle ones when their number is even. */
    public double median() {
        int middle = rounds.size() / 2;
        return rounds.size() % 2 == 1
                ? rounds.get(middle)
                : (rounds.get(middle - 1) + rounds.get(middle)) / 2;
    }

    public double least() {
        return rounds.getFirst();
    }

    public double most() {
        return rounds.getLast();
    }

    /** The smallest value that 99 of 100 do not exceed; 0 of nothing. */
    public static long p99(long[] values) {
        if (values.length == 0) {
            return 0;
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
    }
}
