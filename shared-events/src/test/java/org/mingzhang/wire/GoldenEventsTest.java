package org.mingzhang.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static byte[] encode(LedgerEvent event) {
        return CanonicalJson.bytes(WireJson.mapper().valueToTree(event));
    }

    private static String name(Path sample) {
        return sample.getFileName().toString().replaceAll("(\\+.*)?\\.json$", "");
    }
}
