package org.mingzhang.query.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.shared.Text;

/** A filter as the conditions of one list; the only place where a filter becomes SQL. */
final class Narrowing {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    Narrowing(Listing<?> list, ListFilter filter, LocalDate today) {
        values.put("today", today);
        text(filter.q());
        status(list, filter.status());
        add(list.organs(), "organ", filter.organ());
        array("grounds", "ground", filter.ground());
        array(list.measures(), "measure", filter.measure());
        add(list.day() + " >= :from", "from", filter.from());
        add(list.day() + " <= :to", "to", filter.to());
        add("origin = :origin", "origin", filter.origin() == null ? null : filter.origin().name());
    }

    String where() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private void text(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        // Plain containment: two characters of Chinese are a whole name or word.
        String escaped =
                q.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
        add("search_text like :q", "q", "%" + escaped + "%");
    }

    private void status(Listing<?> list, @Nullable String status) {
        if (status == null || status.isBlank()) {
            return;
        }
        String condition = list.statuses().get(status);
        if (condition == null) {
            String known = String.join(", ", new TreeSet<>(list.statuses().keySet()));
            throw new BadParameter(
                    "status", new Text("status 须为：" + known, "status is one of: " + known));
        }
        conditions.add("(" + condition + ")");
    }

    private void array(@Nullable String column, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && column == null) {
            throw new BadParameter(
                    name, new Text("该列表不能按此项筛选。", "This list has nothing to filter by that."));
        }
        add(column + " @> array[:" + name + "]::text[]", name, value);
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            conditions.add("(" + condition + ")");
            values.put(name, value);
        }
    }
}
