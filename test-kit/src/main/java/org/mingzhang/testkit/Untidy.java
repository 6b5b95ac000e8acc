package org.mingzhang.testkit;

/**
 * One thing out of order.
 *
 * @param file path below the root of the repository
 * @param line from 1
 */
public record Untidy(String file, int line, String problem) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + problem;
    }
}
