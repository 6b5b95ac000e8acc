package org.mingzhang.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        String name = sample.getFileName().toString().replaceAll("\\.json$", "");
        Class<? extends LedgerEvent> type = EventTypes.classOf(name).orElseThrow();
        LedgerEvent event = WireJson.mapper().readValue(sample.toFile(), type);
        assertThat(encode(event)).as(name).isEqualTo(Files.readAllBytes(sample));
    }

    /** A sample that left a component out would not notice when that component is renamed. */
    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_shows_every_component(Path sample) throws IOException {
        String name = sample.getFileName().toString().replaceAll("\\.json$", "");
        Class<? extends LedgerEvent> type = EventTypes.classOf(name).orElseThrow();
        assertThat(WireJson.mapper().readTree(sample.toFile()).properties())
                .hasSize(WireJson.mapper().valueToTree(AnyEvent.sample().of(type)).size());
    }

    @Test
    void a_changed_byte_is_noticed() throws IOException {
        LedgerEvent event = AnyEvent.sample().of(EventTypes.classOf("cadre.registered.v1").get());
        String spaced = new String(encode(event), UTF_8).replace(":", ": ");
        LedgerEvent again = WireJson.mapper().readValue(spaced, event.getClass());
        assertThat(encode(again)).isNotEqualTo(spaced.getBytes(UTF_8)).isEqualTo(encode(event));
    }

    private static byte[] encode(LedgerEvent event) {
        return CanonicalJson.bytes(WireJson.mapper().valueToTree(event));
    }
}
