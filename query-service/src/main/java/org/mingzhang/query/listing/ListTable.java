package org.mingzhang.query.listing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.mingzhang.wire.WireJson;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one list in the database. Rows travel as JSON, so that a batch of any size is one
 * statement and a column is named in the record and the migration only.
 */
public final class ListTable<R extends Record & ListRow> {
    private static final JsonMapper JSON =
            WireJson.mapper()
                    .rebuild()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    /** Legal days are days in China, wherever the machine stands. */
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    /** A row with the column no reader is shown. */
    private record Written<R>(@JsonUnwrapped R row, String searchText) {}

    private final JdbcClient db;
    private final Listing<R> list;
    private final Clock clock;
    private final String upsert;

    /** Rows of this list. */
    public ListTable(JdbcClient db, Listing<R> list, Clock clock) {
        this.db = db;
        this.list = list;
        this.clock = clock;
        this.upsert = upsert(list);
    }

    /** The word of this list in addresses, and the name of its projection. */
    public String name() {
        return list.name();
    }

    /** Writes rows, over those of the same streams. */
    public void write(Collection<R> rows) {
        db.sql(upsert).param("rows", json(rows)).update();
    }

    /**
     * Those of the rows that stand here otherwise, or not at all.
     *
     * @return by first position, whether a row stands here
     */
    public Map<Long, Boolean> differing(Collection<R> rows) {
        Map<Long, Boolean> differing = new TreeMap<>();
        RowCallbackHandler keep = row -> differing.put(row.getLong(1), row.getBoolean(2));
        db.sql(
                        "select wanted.first_position, shown.%2$s is not null from jsonb_populate_recordset(null::%1$s, :rows::jsonb) wanted left join %1$s shown using (%2$s) where to_jsonb(shown) is distinct from to_jsonb(wanted)"
                                .formatted(list.table(), list.key()))
                .param("rows", json(rows))
                .query(keep);
        return differing;
    }

    /** Those of the positions at which a row begins. */
    public List<Long> shown(List<Long> firstPositions) {
        return firstPositions.isEmpty()
                ? List.of()
                : db.sql(
                                "select first_position from "
                                        + list.table()
                                        + " where first_position in (:positions)")
                        .param("positions", firstPositions)
                        .query(Long.class)
                        .list();
    }

    /** Forgets every row, before they are folded again. */
    public void clear() {
        db.sql("delete from " + list.table()).update();
    }

    /**
     * One page and the count, narrowed by the same conditions.
     *
     * @param asOf how far the list has read the ledger
     */
    public ListPage page(ListSearch search, LongSupplier asOf) {
        Narrowing narrowing =
                new Narrowing(list, search.narrowed(), LocalDate.now(clock.withZone(LEGAL_ZONE)));
        int limit = search.rows();
        // Read before the rows: they may be newer than what is said, never older.
        long position = asOf.getAsLong();
        RowReader reader = new RowReader(list, JSON);
        List<ListRow> rows =
                db.sql(
                                "select first_position, %s, (to_jsonb(t) - 'search_text')::text from "
                                                .formatted(list.key())
                                        + list.table()
                                        + " t where first_position < :before and "
                                        + narrowing.where()
                                        + " order by first_position desc limit :most")
                        .params(narrowing.values())
                        .param("before", search.before())
                        .param("most", limit + 1)
                        .query(
                                (row, number) ->
                                        reader.read(
                                                row.getLong(1), row.getString(2), row.getString(3)))
                        .list();
        long total =
                db.sql("select count(*) from " + list.table() + " where " + narrowing.where())
                        .params(narrowing.values())
                        .query(Long.class)
                        .single();
        boolean more = rows.size() > limit;
        List<ListRow> shown = more ? rows.subList(0, limit) : rows;
        return new ListPage(
                position,
                total,
                shown,
                more ? Long.toString(shown.getLast().firstPosition()) : null);
    }

    private String json(Collection<R> rows) {
        List<Written<R>> written =
                rows.stream()
                        .map(row -> new Written<>(row, row.searchText().toLowerCase(Locale.ROOT)))
                        .toList();
        try {
            return JSON.writeValueAsString(written);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a row cannot be written", unwritable);
        }
    }

    /** The column a part of a row stands in. */
    static String column(RecordComponent part) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(part.getName());
    }

    private static String upsert(Listing<?> list) {
        String columns =
                Arrays.stream(list.rows().getRecordComponents())
                        .map(ListTable::column)
                        .collect(Collectors.joining(", ", "", ", search_text"));
        String excluded =
                Arrays.stream(columns.split(", "))
                        .map(column -> "excluded." + column)
                        .collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, :rows::jsonb) on conflict (%s) do update set (%s) = (%s)"
                .formatted(
                        list.table(),
                        columns,
                        columns,
                        list.table(),
                        list.key(),
                        columns,
                        excluded);
    }
}
