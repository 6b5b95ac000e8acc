package org.mingzhang.app.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.app.cli.CommandTree;
import org.mingzhang.app.cli.Language;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.wire.WireJson;

/**
 * The published vectors and others of the same kinds, reckoned by hand from the rules and asked in
 * the terminal: every line of {@code rules/vectors.txt}.
 */
class VectorsTest {
    private static final String TABLE = "/rules/vectors.txt";

    @TempDir Path folder;

    record Vector(String name, String question, List<String> expected) {
        static Vector read(String line) {
            String[] parts = line.split("\\|", -1);
            return new Vector(
                    parts[0].strip(), parts[1].strip(), List.of(parts[2].strip().split(" ")));
        }

        @Override
        public String toString() {
            return name + ": " + question;
        }
    }

    static Stream<Vector> vectors() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(VectorsTest.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Vector::read);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_terminal_answers_as_reckoned_by_hand(Vector vector) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = run(vector.question(), out, err);
        for (String expected : vector.expected()) {
            String[] side = expected.split("=", 2);
            if (side[0].equals("exit")) {
                assertThat(exit).as(out.toString()).isEqualTo(Integer.parseInt(side[1]));
                assertThat(err.toString()).isNotBlank();
            } else {
                assertThat(exit).as(err.toString()).isZero();
                JsonNode found =
                        WireJson.mapper().readTree(out.toString()).at(JsonPointer.compile(side[0]));
                assertThat(found.asText()).as(expected + " in " + out).isEqualTo(side[1]);
            }
        }
    }

    @Test
    void every_published_vector_is_among_them() throws IOException {
        assertThat(vectors().map(Vector::name).map(name -> name.split(" ")[0]))
                .contains(
                        "V-1", "V-2", "V-3", "V-4", "V-5", "V-6", "V-8", "V-9", "V-10", "V-11",
                        "V-13", "V-14", "V-18", "V-19", "V-20", "V-22", "V-23");
    }

    private int run(String question, StringWriter out, StringWriter err) throws IOException {
        List<String> args = new ArrayList<>(List.of("rules"));
        if (question.startsWith("explain ")) {
            Path file = folder.resolve("measures.json");
            Files.writeString(file, explain(question.substring("explain ".length())));
            args.addAll(List.of("explain", file.toString()));
        } else {
            args.addAll(List.of(question.split(" ")));
            args.addAll(List.of("--rulebook", "cn-party"));
        }
        args.add("--json");
        Terminal terminal =
                new Terminal(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Language.EN,
                        false,
                        false,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return CommandTree.of(terminal).execute(args.toArray(String[]::new));
    }

    /** {@code B MEASURE DAY [effective=DAY] [restored=DAY]; ~0 lighter TO DAY} as a file. */
    private static String explain(String written) {
        ObjectNode file =
                WireJson.mapper()
                        .createObjectNode()
                        .put("rulebook", "cn-party")
                        .put("endConvention", written.substring(0, 1));
        ArrayNode measures = file.putArray("measures");
        ArrayNode amendments = file.putArray("amendments");
        for (String part : written.substring(2).split(";")) {
            List<String> words = List.of(part.strip().split(" "));
            if (words.getFirst().startsWith("~")) {
                amend(amendments.addObject(), words);
            } else {
                impose(measures.addObject(), words);
            }
        }
        try {
            return WireJson.mapper().writeValueAsString(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void impose(ObjectNode measure, List<String> words) {
        measure.put("measure", words.getFirst())
                .put("decidedOn", words.get(1))
                .put("effectiveOn", words.get(1));
        for (String more : words.subList(2, words.size())) {
            String[] side = more.split("=", 2);
            measure.put(side[0].equals("restored") ? "rightsRestoredOn" : "effectiveOn", side[1]);
        }
    }

    private static void amend(ObjectNode amendment, List<String> words) {
        amendment
                .put("measure", Integer.parseInt(words.getFirst().substring(1)))
                .put("kind", words.get(1))
                .put("on", words.getLast());
        if (words.size() == 4) {
            amendment.put("to", words.get(2));
        }
    }
}
