package org.mingzhang.rulebook.file.tree;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.shared.Text;

/** A rulebook cannot be used as it is written; the message lists every fault, one per line. */
public final class BrokenRulebook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param file path of the file below the folder of rulebooks
     * @param line from 1
     * @param key path of the key within the file, for instance {@code measures[2].deciders}
     * @param problem what it is, as the program tells it apart
     * @param text the same for a person
     */
    public record Fault(String file, int line, String key, Problem problem, Text text) {
        /** Where and what, in one line. */
        public Text told() {
            String where = file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ");
            return new Text(where + text.zh(), where + text.en());
        }

        @Override
        public String toString() {
            return told().en();
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
