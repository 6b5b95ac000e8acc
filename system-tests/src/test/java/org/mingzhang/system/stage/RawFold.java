package org.mingzhang.system.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.fold.Folds;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;
import org.mingzhang.shared.StreamId;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/** Reads the rows by plain SQL and folds them, past every service. */
public final class RawFold {
    private final Connection database;
    private final EventSealing sealing;

    /**
     * @param sealingKey of the ledger: the rows alone do not say what was decided
     */
    public RawFold(Connection database, Path sealingKey) {
        this.database = database;
        try {
            this.sealing = new EventSealing(MasterKey.read(sealingKey));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean positionsAreGapless() throws SQLException {
        try (PreparedStatement query =
                        database.prepareStatement(
                                "select count(*), min(position), max(position) from ledger.event");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(2) == 0 && row.getLong(3) == row.getLong(1) - 1;
        }
    }

    public List<String> streams() throws SQLException {
        List<String> streams = new ArrayList<>();
        try (PreparedStatement query =
                        database.prepareStatement(
                                "select distinct stream_id from ledger.event"
                                        + " where stream_type not in ('approval', 'export',"
                                        + " 'upkeep') order by 1");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                streams.add(rows.getString(1));
            }
        }
        return streams;
    }

    public List<Long> positions(String stream) throws SQLException {
        List<Long> positions = new ArrayList<>();
        try (PreparedStatement query =
                database.prepareStatement(
                        "select position from ledger.event where stream_id = ? order by 1")) {
            query.setString(1, stream);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
        }
        return positions;
    }

    public JsonNode stateAt(String stream, long at) throws SQLException {
        Record state = Folds.empty(StreamId.parse(stream).type());
        try (PreparedStatement query =
                database.prepareStatement(
                        "select payload_type, payload, event_id, sequence, meta_data, sealed, wrapped"
                                + " from ledger.event left join ledger.sealing_key using (key_id)"
                                + " where stream_id = ? and position <= ? order by sequence")) {
            query.setString(1, stream);
            query.setLong(2, at);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    state =
                            Folds.evolve(
                                    state,
                                    WireJson.mapper()
                                            .readValue(
                                                    opened(stream, rows).payload(),
                                                    EventTypes.classOf(rows.getString(1))
                                                            .orElseThrow()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(stream, e);
        }
        // Through text, so that numbers compare as they would for any reader of the answer.
        return WireJson.mapper().convertValue(WireJson.mapper().valueToTree(state), JsonNode.class);
    }

    private StoredEvent opened(String stream, ResultSet row) throws SQLException {
        return sealing.open(
                new StoredEvent(
                        0,
                        row.getString(3),
                        null,
                        stream,
                        row.getLong(4),
                        row.getString(1),
                        null,
                        Instant.EPOCH,
                        row.getBytes(2),
                        row.getBytes(5)),
                row.getBytes(6),
                row.getBytes(7));
    }

    /** Where the query service answers for a stream. */
    public static String path(String stream) {
        StreamId id = StreamId.parse(stream);
        return switch (id.type()) {
            case ACCOUNTABILITY -> "/api/v1/cases/" + id.id();
            case CADRE -> "/api/v1/cadres/" + id.id();
            case ORGANISATION -> "/api/v1/organisations/" + id.id();
            case REINSTATEMENT -> "/api/v1/reinstatements/" + id.id();
            case APPROVAL, EXPORT, PERSON, RULEBOOK, UPKEEP ->
                    throw new IllegalArgumentException(stream);
        };
    }
}
