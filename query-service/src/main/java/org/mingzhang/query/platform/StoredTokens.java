package org.mingzhang.query.platform;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens as they are committed, whichever node holds them. Reading claims nothing. */
final class StoredTokens {
    private final JdbcClient db;
    private final Serializer serializer;

    StoredTokens(JdbcClient db, Serializer serializer) {
        this.db = db;
        this.serializer = serializer;
    }

    /** The token of each segment; empty where a segment has read nothing. */
    Map<Integer, Optional<TrackingToken>> of(String processor) {
        Map<Integer, Optional<TrackingToken>> tokens = new TreeMap<>();
        RowCallbackHandler keep =
                row ->
                        tokens.put(
                                row.getInt("segment"),
                                token(row.getBytes("token"), row.getString("tokenType")));
        db.sql("select segment, token, tokenType from view.token_entry where processorName = :name")
                .param("name", processor)
                .query(keep);
        return tokens;
    }

    private Optional<TrackingToken> token(byte @Nullable [] bytes, String type) {
        return Optional.ofNullable(bytes)
                .map(
                        present ->
                                serializer.deserialize(
                                        new SimpleSerializedObject<>(
                                                present, byte[].class, type, null)));
    }
}
