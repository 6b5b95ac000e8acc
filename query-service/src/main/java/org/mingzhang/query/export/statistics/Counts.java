package org.mingzhang.query.export.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often each category occurred in each year. */
final class Counts {
    private final Map<Integer, Map<String, Long>> years = new TreeMap<>();
    private final TreeSet<String> categories = new TreeSet<>();

    void add(int year, String category) {
        categories.add(category);
        years.computeIfAbsent(year, none -> new TreeMap<>()).merge(category, 1L, Long::sum);
    }

    List<Integer> years() {
        return List.copyOf(years.keySet());
    }

    List<String> categories() {
        return List.copyOf(categories);
    }

    /** A row a year, a column a category. */
    Grid grid() {
        List<List<Long>> rows = new ArrayList<>();
        for (Map<String, Long> year : years.values()) {
            rows.add(categories.stream().map(category -> year.getOrDefault(category, 0L)).toList());
        }
        return Grid.of(rows);
    }
}
