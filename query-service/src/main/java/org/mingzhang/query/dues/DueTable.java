package org.mingzhang.query.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.listing.UnreadableRow;
import org.mingzhang.shared.StreamId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The streams with a day in a span, out of the rows the projection keeps. */
public final class DueTable implements DueStreams {
    private final JdbcClient db;

    public DueTable(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Found between(@Nullable String organ, LocalDate day, LocalDate limit) {
        List<StreamId> streams = new ArrayList<>();
        List<UnreadableRow> unreadable = new ArrayList<>();
        RowCallbackHandler keep =
                row -> {
                    try {
                        streams.add(StreamId.parse(row.getString(2)));
                    } catch (IllegalArgumentException changed) {
                        unreadable.add(
                                UnreadableRow.of(
                                        DueRow.LIST,
                                        row.getLong(1),
                                        row.getString(2),
                                        "stream_id"));
                    }
                };
        db.sql(
                        "select first_position, stream_id from view.due_row where (first_duty <= :limit or"
                                + " (last_chance >= :day and first_chance <= :limit)) and"
                                + " (:organ::text is null or organs @> array[:organ]::text[])"
                                + " order by first_position")
                .param("day", day)
                .param("limit", limit)
                .param("organ", organ)
                .query(keep);
        return new Found(streams, unreadable);
    }
}
