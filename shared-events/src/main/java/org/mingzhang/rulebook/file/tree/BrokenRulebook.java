package org.mingzhang.rulebook.file.tree;

import java.util.List;
import java.util.stream.Collectors;

/** A rulebook cannot be used as it is written; the message lists every fault, one per line. */
public final class BrokenRulebook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param file path of the file below the folder of rulebooks
     * @param line from 1
     * @param key path of the key within the file, for instance {@code measures[2].deciders}
     */
    public record Fault(String file, int line, String key, String problem) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + key + ": " + problem;
        }
    }

    private final transient List<Fault> faults;

    /** With everything that is wrong. */
    public BrokenRulebook(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** In reading order. */
    public List<Fault> faults() {
        return faults;
    }
}
