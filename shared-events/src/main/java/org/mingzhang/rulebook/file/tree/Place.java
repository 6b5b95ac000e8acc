package org.mingzhang.rulebook.file.tree;

/**
 * Where something is written.
 *
 * @param file path below the folder of rulebooks
 * @param line from 1
 * @param key path of the key within the file
 */
public record Place(String file, int line, String key) {
    /** The place of a key below this one that may not be written at all. */
    public Place below(String name) {
        return new Place(file, line, key.isEmpty() ? name : key + "." + name);
    }

    /** What is wrong here. */
    public BrokenRulebook.Fault fault(Problem problem, Object... arguments) {
        return new BrokenRulebook.Fault(file, line, key, problem, problem.text(arguments));
    }
}
