package org.mingzhang.query.platform;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens as they are committed, whichever node holds them. Reading claims nothing. */
public final class StoredTokens {
    private final JdbcClient db;
    private final Serializer serializer;

    /** Those of a database. */
    public StoredTokens(JdbcClient db, Serializer serializer) {
        this.db = db;
        this.serializer = serializer;
    }

    /** The token of each segment; empty where a segment has read nothing that is known. */
    public Map<Integer, Optional<TrackingToken>> of(String processor) {
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

    /** Lets go of what nobody can read; a processor that finds nothing begins anew. */
    void dropUnreadable(String processor) {
        of(processor)
                .forEach(
                        (segment, token) -> {
                            if (token.isEmpty()) {
                                db.sql(
                                                "update view.token_entry set token = null,"
                                                        + " tokenType = null where processorName ="
                                                        + " :name and segment = :segment")
                                        .param("name", processor)
                                        .param("segment", segment)
                                        .update();
                            }
                        });
    }

    /** Nothing is known from a token that cannot be read; the lists are shown all the same. */
    private Optional<TrackingToken> token(byte @Nullable [] bytes, @Nullable String type) {
        if (bytes == null || type == null) {
            return Optional.empty();
        }
        try {
            Object token =
                    serializer.deserialize(
                            new SimpleSerializedObject<>(bytes, byte[].class, type, null));
            return token instanceof TrackingToken read ? Optional.of(read) : Optional.empty();
        } catch (SerializationException changed) {
            return Optional.empty();
        }
    }
}
