package org.mingzhang.command.platform.offer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The names somebody may have meant. */
final class NearNames {
    private static final int SHOWN = 3;

    private NearNames() {}

    /** The nearest names by the number of letters to change, nearest first. */
    static List<String> of(String name, Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt((String known) -> distance(name, known)))
                .limit(SHOWN)
                .toList();
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
