package org.mingzhang.merkle.derived;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.merkle.export.Contents;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;

/**
 * Holds the published counts against what a stranger can know: they add up, none is small, and none
 * is lower than the public records alone make it.
 */
public final class StatisticsCheck {
    private static final String DECIDED = "accountability.decided.v1";

    private final Contents contents;
    private final Report report;
    private final boolean there;
    private final Map<Place, Long> shown = new HashMap<>();
    private boolean sound = true;

    /** A check of the files of an export. */
    public StatisticsCheck(Contents contents, Report report) {
        this.contents = contents;
        this.there = contents.names().contains(Statistic.NAME);
        this.report = report;
    }

    /** One cell. */
    private record Place(String table, String year, String category) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return table + "," + year + "," + category;
        }
    }

    /** Told each sound record, in order. */
    public void add(RecordLine line) {
        if (!there) {
            return;
        }
        String type = line.record().leaf().type();
        String year = year(line);
        if (type.equals(DECIDED)) {
            count(Statistic.DECISIONS, year, Statistic.TOTAL);
            Column.measures(line.fields().get("measures"))
                    .forEach(measure -> count(Statistic.MEASURES, year, measure));
        }
        Statistic.outcome(type).ifPresent(word -> count(Statistic.OUTCOMES, year, word));
    }

    /** Of a decision the day the ledger counts it by, of the rest the day it shows. */
    private static String year(RecordLine line) {
        String date =
                line.fields().get("legalDate") instanceof Json.Text(String day)
                        ? day
                        : Column.DATE.of(line);
        int end = date.indexOf('-');
        return end < 0 ? date : date.substring(0, end);
    }

    private void count(String table, String year, String category) {
        shown.merge(new Place(table, year, category), 1L, Long::sum);
        shown.merge(new Place(table, Statistic.TOTAL, category), 1L, Long::sum);
    }

    /** Asked for after the last record. */
    public void compare() throws IOException {
        if (!there) {
            return;
        }
        Map<Place, Long> published = new TreeMap<>();
        TreeSet<Place> withheld = new TreeSet<>();
        for (String row : rows()) {
            read(row, published, withheld);
        }
        published.forEach(this::large);
        sums(published, withheld);
        new TreeMap<>(shown)
                .forEach(
                        (place, least) -> {
                            Long count = published.get(place);
                            boolean less =
                                    count == null ? !withheld.contains(place) : count < least;
                            if (less) {
                                wrong(
                                        place + " 少于公开记录所示的 " + least,
                                        place
                                                + " is less than the "
                                                + least
                                                + " the public records show");
                            }
                        });
        if (sound) {
            report.holds(
                    "statistics",
                    "统计数相加相符，没有少于 10 的数，也不少于公开记录所示；其余须由台账重新计算",
                    "the statistics add up, none is below 10, none is less than the public records"
                            + " show; the rest only the ledger can count again");
        }
    }

    private List<String> rows() throws IOException {
        try (InputStream in = contents.open(Statistic.NAME)) {
            String text = new String(in.readNBytes(JsonReader.LONGEST), StandardCharsets.UTF_8);
            return text.lines().skip(1).toList();
        }
    }

    private void read(String row, Map<Place, Long> published, Set<Place> withheld) {
        List<String> cells = List.of(row.split(",", -1));
        if (cells.size() != 4 || !cells.getLast().matches("\\d{0,18}")) {
            wrong("读不懂的一行：" + row, "a row that cannot be read: " + row);
            return;
        }
        Place place = new Place(cells.get(0), cells.get(1), cells.get(2));
        boolean second =
                cells.getLast().isEmpty()
                        ? !withheld.add(place)
                        : published.put(place, Long.valueOf(cells.getLast())) != null;
        if (second) {
            wrong(place + " 重复", place + " is there twice");
        }
    }

    private void large(Place place, long count) {
        if (count > 0 && count < Statistic.SMALLEST_PUBLISHED) {
            wrong(place + " 少于 10，不应公布", place + " is below 10 and should not be published");
        }
    }

    /** Where a whole row or column is published, it adds up to its total. */
    private void sums(Map<Place, Long> published, Set<Place> withheld) {
        Map<Place, List<Place>> parts = new TreeMap<>();
        TreeSet<Place> all = new TreeSet<>(withheld);
        all.addAll(published.keySet());
        for (Place each : all) {
            if (!each.category().equals(Statistic.TOTAL)) {
                Place row = new Place(each.table(), each.year(), Statistic.TOTAL);
                parts.computeIfAbsent(row, none -> new ArrayList<>()).add(each);
            }
        }
        Map<Place, List<Place>> years = new TreeMap<>();
        for (Place each : all) {
            if (!each.year().equals(Statistic.TOTAL)) {
                Place column = new Place(each.table(), Statistic.TOTAL, each.category());
                years.computeIfAbsent(column, none -> new ArrayList<>()).add(each);
            }
        }
        parts.forEach((total, cells) -> sum(total, cells, published));
        years.forEach((total, cells) -> sum(total, cells, published));
    }

    private void sum(Place total, List<Place> cells, Map<Place, Long> published) {
        Long is = published.get(total);
        if (is != null && published.keySet().containsAll(cells)) {
            long ought = cells.stream().mapToLong(published::get).sum();
            if (is != ought) {
                wrong(
                        total + " 为 " + is + "，各项之和为 " + ought,
                        total + " is " + is + ", its parts add up to " + ought);
            }
        }
    }

    private void wrong(String zh, String en) {
        sound = false;
        report.fails(Verdict.MISMATCH, Problem.in(Statistic.NAME, "statistics", zh, en));
    }
}
