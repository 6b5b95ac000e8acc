package org.mingzhang.merkle.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.merkle.note.KeyList;

/**
 * The policies a log has stated, one file for each that says something else than the one before.
 */
public final class StatedPolicies {
    /** A log changes its witnesses now and then; a mirror cannot make a reader ask for ever. */
    private static final int MOST = 10_000;

    private StatedPolicies() {}

    /**
     * Where a policy is kept, below the log's prefix.
     *
     * @param number from 1
     */
    public static String path(int number) {
        return "policies/" + number;
    }

    /**
     * All of them, the first one first, up to one that is missing or that no key of the log signed.
     *
     * @param listed the keys of the log; one that ended may have signed before its end
     * @param files the bytes at a path below the log's prefix
     */
    public static List<SignedPolicy> of(KeyList listed, Function<String, Optional<byte[]>> files) {
        List<SignedPolicy> stated = new ArrayList<>();
        while (stated.size() < MOST) {
            Optional<SignedPolicy> next = read(stated.size() + 1, listed, files);
            if (next.isEmpty()) {
                break;
            }
            stated.add(next.get());
        }
        return stated;
    }

    /**
     * How many of these need no record: a log begins without witnesses, whatever its key is.
     *
     * @param stated all of them
     */
    public static int beginning(List<SignedPolicy> stated) {
        int without = 0;
        while (without < stated.size() && stated.get(without).policy().witnesses().isEmpty()) {
            without++;
        }
        return without;
    }

    private static Optional<SignedPolicy> read(
            int number, KeyList listed, Function<String, Optional<byte[]>> files) {
        try {
            return files.apply(path(number))
                    .map(SignedPolicy::of)
                    .filter(policy -> policy.isSignedBy(listed.at(policy.size())));
        } catch (MalformedPolicy damaged) {
            return Optional.empty();
        }
    }
}
