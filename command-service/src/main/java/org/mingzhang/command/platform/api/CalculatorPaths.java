package org.mingzhang.command.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.mingzhang.wire.WireJson;
import org.mingzhang.wire.calculator.AppealAnswer;
import org.mingzhang.wire.calculator.ExplainAnswer;
import org.mingzhang.wire.calculator.VoteAnswer;
import org.mingzhang.wire.calculator.WorkdaysAnswer;

/** The questions of the calculator, as the description of the API shows them. */
record CalculatorPaths(CommandSchemas schemas) {
    private static final String PACKED = "/calculator/questions.json";
    private static final Map<String, Class<?>> ANSWERS =
            Map.of(
                    "explain", ExplainAnswer.class,
                    "workdays", WorkdaysAnswer.class,
                    "vote", VoteAnswer.class,
                    "appeal", AppealAnswer.class);

    void into(ObjectNode paths, ObjectNode known) {
        questions()
                .properties()
                .forEach(each -> path(each.getKey(), each.getValue(), paths, known));
    }

    private void path(String name, JsonNode question, ObjectNode paths, ObjectNode known) {
        String answer = "rules-" + name + "-answer";
        known.set("rules-" + name, question.get("schema"));
        known.set(answer, schemas.of(Objects.requireNonNull(ANSWERS.get(name), name)));
        ObjectNode operation =
                paths.putObject("/api/v1/rules/" + name)
                        .putObject("post")
                        .put("summary", question.get("summary").textValue());
        ObjectNode media =
                operation
                        .putObject("requestBody")
                        .put("required", true)
                        .putObject("content")
                        .putObject(OpenApi.JSON);
        media.putObject("schema").put("$ref", OpenApi.SCHEMA + "rules-" + name);
        media.set("example", question.get("example"));
        OpenApi.answers(operation, answer);
    }

    private static JsonNode questions() {
        try (InputStream in = CalculatorPaths.class.getResourceAsStream(PACKED)) {
            return WireJson.mapper().readTree(Objects.requireNonNull(in, PACKED));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
