package org.mingzhang.codes;

import java.util.Set;

/**
 * The first two digits of GB/T 2260 division codes. The four digits after them change with every
 * reform, and a number keeps those of its day: only the province is judged.
 */
final class Provinces {
    private static final Set<String> CODES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private Provinces() {}

    /** 83 is that of residence permits for people of Taiwan (2018). */
    static boolean begin(String division) {
        return CODES.contains(division.substring(0, 2));
    }
}
