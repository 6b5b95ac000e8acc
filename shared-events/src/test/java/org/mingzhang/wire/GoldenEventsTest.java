package org.mingzhang.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.shared.LedgerEvent;

/**
 * The bytes of every event are frozen by a sample. Samples may be added, never edited: what was
 * once recorded must load for ever and hash to the same value.
 */
class GoldenEventsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/events");

    static Stream<String> names() {
        return EventTypes.all().keySet().stream();
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_event_has_a_golden_sample(String name) throws IOException {
        byte[] suggestion = encode(AnyEvent.sample().of(EventTypes.classOf(name).orElseThrow()));
        assertThat(FOLDER.resolve(name + ".json"))
                .as("add the sample of a new event, for instance %s", new String(suggestion, UTF_8))
                .isRegularFile();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_loads_and_encodes_to_the_same_bytes(Path sample) throws IOException {
        String name = name(sample);
        Class<? extends LedgerEvent> type = EventTypes.classOf(name).orElseThrow();
        LedgerEvent event = WireJson.mapper().readValue(sample.toFile(), type);
        assertThat(encode(event)).as(name).isEqualTo(Files.readAllBytes(sample));
    }

    /**
     * A sample that left a component out would not notice when that component is renamed. A field
     * that came later has a sample of its own, {@code <event>+<field>.json}, beside the old one.
     */
    @ParameterizedTest
    @MethodSource("names")
    void a_sample_shows_every_component(String name) throws IOException {
        Class<? extends LedgerEvent> type = EventTypes.classOf(name).orElseThrow();
        int all = WireJson.mapper().valueToTree(AnyEvent.sample().of(type)).size();
        Set<Integer> shown = new HashSet<>();
        for (Path sample : samples().filter(each -> name(each).equals(name)).toList()) {
            shown.add(WireJson.mapper().readTree(sample.toFile()).size());
        }
        assertThat(shown).contains(all);
    }

    @Test
    void a_changed_byte_is_noticed() throws IOException {
        LedgerEvent event = AnyEvent.sample().of(EventTypes.classOf("cadre.registered.v1").get());
        String spaced = new String(encode(event), UTF_8).replace(":", ": ");
        LedgerEvent again = WireJson.mapper().readValue(spaced, event.getClass());
        assertThat(encode(again)).isNotEqualTo(spaced.getBytes(UTF_8)).isEqualTo(encode(event));
    }

    /** A16: the control. A reader or writer that means something else cannot pass the samples. */
    @Test
    void a_serializer_that_means_something_else_is_caught() throws IOException {
        assertThat(differing(WireJson.mapper())).isEmpty();
        SimpleModule aDayLater =
                new SimpleModule()
                        .addDeserializer(
                                LocalDate.class,
                                new StdDeserializer<LocalDate>(LocalDate.class) {
                                    private static final long serialVersionUID = 1L;

                                    @Override
                                    public LocalDate deserialize(
                                            JsonParser json, DeserializationContext context)
                                            throws IOException {
                                        return LocalDate.parse(json.getText()).plusDays(1);
                                    }
                                });
        assertThat(differing(WireJson.mapper().rebuild().addModule(aDayLater).build()))
                .as("dates read as the next day")
                .contains("cadre.registered.v1");
        assertThat(
                        differing(
                                WireJson.mapper()
                                        .rebuild()
                                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                        .build()))
                .as("fields under other names")
                .hasSizeGreaterThan(20);
        assertThat(
                        differing(
                                WireJson.mapper()
                                        .rebuild()
                                        .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
                                        .build()))
                .as("words written as numbers")
                .isNotEmpty();
    }

    /** The samples that come out otherwise, or not at all. */
    private static Set<String> differing(JsonMapper mapper) throws IOException {
        Set<String> differing = new HashSet<>();
        for (Path sample : samples().toList()) {
            byte[] written;
            try {
                LedgerEvent event =
                        mapper.readValue(
                                sample.toFile(), EventTypes.classOf(name(sample)).orElseThrow());
                written = CanonicalJson.bytes(mapper.valueToTree(event));
            } catch (JsonProcessingException refused) {
                written = new byte[0];
            }
            if (!Arrays.equals(written, Files.readAllBytes(sample))) {
                differing.add(name(sample));
            }
        }
        return differing;
    }

    private static byte[] encode(LedgerEvent event) {
        return CanonicalJson.bytes(WireJson.mapper().valueToTree(event));
    }

    private static String name(Path sample) {
        return sample.getFileName().toString().replaceAll("(\\+.*)?\\.json$", "");
    }
}
