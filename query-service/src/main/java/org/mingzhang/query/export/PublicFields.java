package org.mingzhang.query.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which fields of which events anybody may see (decision 0007). What the table does not show is
 * withheld.
 *
 * @param table of each event all its fields, after a plus sign or a minus sign
 */
record PublicFields(Map<String, Set<String>> table) {
    private static final String SHOWN = "+";
    private static final String WITHHELD = "-";

    PublicFields {
        table = Collections.unmodifiableMap(new TreeMap<>(table));
    }

    /** The table packed with the program. */
    static PublicFields packed() {
        try (InputStream in = PublicFields.class.getResourceAsStream("public-fields.txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a table: an event and its fields, parted by blanks; a line that begins with a blank
     * goes on with the one before.
     *
     * @throws IllegalArgumentException for a field without a sign, or an event that comes twice
     */
    static PublicFields of(String text) {
        Map<String, Set<String>> table = new TreeMap<>();
        String rows =
                text.lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\\n +", " ");
        for (String row : rows.lines().toList()) {
            String[] words = row.split(" +");
            Set<String> fields = new LinkedHashSet<>(Arrays.asList(words).subList(1, words.length));
            if (!fields.stream().allMatch(field -> field.matches("[+-]\\w+"))
                    || table.put(words[0], fields) != null) {
                throw new IllegalArgumentException("not a row of public fields: " + row);
            }
        }
        return new PublicFields(table);
    }

    /** The events of which something may be shown, by their wire names. */
    Set<String> events() {
        return table.entrySet().stream()
                .filter(row -> row.getValue().stream().anyMatch(field -> field.startsWith(SHOWN)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True when a field of an event may be shown; what stands beside an event never is. */
    boolean shows(String event, String field) {
        return table.getOrDefault(event, Set.of()).contains(SHOWN + field);
    }

    /** True when somebody decided that the field is not shown. */
    boolean withholds(String event, String field) {
        return table.getOrDefault(event, Set.of()).contains(WITHHELD + field);
    }
}
