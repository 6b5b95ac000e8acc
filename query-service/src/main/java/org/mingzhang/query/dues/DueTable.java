package org.mingzhang.query.dues;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.StreamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The streams with a day in a span, out of the rows the projection keeps. */
public final class DueTable implements DueStreams {
    private final JdbcClient db;

    public DueTable(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<StreamId> between(@Nullable String organ, LocalDate day, LocalDate limit) {
        return db.sql(
                        "select stream_id from view.due_row where (first_duty <= :limit or"
                                + " (last_chance >= :day and first_chance <= :limit)) and"
                                + " (:organ::text is null or organs @> array[:organ]::text[])"
                                + " order by first_position")
                .param("day", day)
                .param("limit", limit)
                .param("organ", organ)
                .query((row, number) -> StreamId.parse(row.getString(1)))
                .list();
    }
}
