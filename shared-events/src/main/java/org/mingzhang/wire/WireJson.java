package org.mingzhang.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;

/**
 * The one JSON mapper of the ledger: ids as plain strings, dates as ISO text, unknown fields and
 * missing required fields refused, nothing coerced.
 */
public final class WireJson {
    private static final JsonMapper MAPPER = build();

    private static final JsonMapper OWN =
            MAPPER.rebuild().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private WireJson() {}

    /** The shared mapper. Do not reconfigure it. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * For what the ledger wrote itself: it has no field twice, and looking for one costs a set of
     * names. Do not reconfigure it.
     */
    public static JsonMapper own() {
        return OWN;
    }

    /**
     * Reads days by hand. Has to come after Jackson's own module for them: the later one counts.
     */
    public static Module days() {
        return new SimpleModule().addDeserializer(LocalDate.class, new IsoDay());
    }

    private static JsonMapper build() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(days())
                .addModule(new IdModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }
}
