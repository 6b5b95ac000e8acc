package org.mingzhang.command.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.platform.bus.CommandType;
import org.mingzhang.command.platform.door.GivenApproval;
import org.mingzhang.command.platform.offer.CommandList;
import org.mingzhang.command.platform.offer.OfferedCommands;
import org.mingzhang.platform.web.Problem;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.WireJson;

/**
 * The OpenAPI 3.1 document: the command door, derived from the commands themselves, and the desk
 * calculator.
 */
public final class OpenApi {
    static final String SCHEMA = "#/components/schemas/";
    static final String JSON = "application/json";

    private final CommandSchemas schemas = new CommandSchemas();
    private final OfferedCommands commands;

    public OpenApi(OfferedCommands commands) {
        this.commands = commands;
    }

    /** The whole document. */
    public ObjectNode document() {
        ObjectNode document = WireJson.mapper().createObjectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "明账 Mingzhang").put("version", "v1");
        document.putArray("security").addObject().putArray("token");
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        ObjectNode known = components.putObject("schemas");
        known.set("Receipt", receipt());
        known.set("GivenApproval", schemas.of(GivenApproval.class));
        known.set("CommandList", schemas.of(CommandList.class));
        known.set("Problem", schemas.of(Problem.class));
        ObjectNode paths = document.putObject("paths");
        commands.all().values().forEach(command -> command(command, paths, known));
        get(paths, "/api/v1/commands", "命令一览 / All commands", "CommandList");
        get(paths, "/api/v1/receipts/{commandId}", "回执 / A receipt", "Receipt")
                .putArray("parameters")
                .addObject()
                .put("name", "commandId")
                .put("in", "path")
                .put("required", true)
                .putObject("schema")
                .put("type", "string");
        new CalculatorPaths(schemas).into(paths, known);
        return document;
    }

    private void command(CommandType command, ObjectNode paths, ObjectNode known) {
        known.set(command.name(), schemas.body(command.type()));
        Text title = commands.title(command.name());
        String path = "/api/v1/commands/" + command.name();
        ObjectNode submit = post(paths, path, command.name(), "Receipt");
        submit.put("summary", title.zh() + " / " + title.en());
        submit.withArrayProperty("parameters")
                .addObject()
                .put("name", "dryRun")
                .put("in", "query")
                .put("description", "只预检，不记录 / decide the same, record nothing")
                .putObject("schema")
                .put("type", "boolean");
        ObjectNode approve = post(paths, path + "/approval", command.name(), "GivenApproval");
        approve.put("summary", "批准：" + title.zh() + " / Approve: " + title.en());
    }

    private static ObjectNode post(ObjectNode paths, String path, String command, String answer) {
        ObjectNode operation = paths.putObject(path).putObject("post");
        operation
                .putArray("parameters")
                .addObject()
                .put("name", "Idempotency-Key")
                .put("in", "header")
                .put("description", "命令编号，重复提交只记录一次 / a repeat is recorded once")
                .putObject("schema")
                .put("type", "string");
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        ObjectNode media = body.putObject("content").putObject(JSON);
        media.putObject("schema").put("$ref", SCHEMA + command);
        media.set("example", example(command));
        answers(operation, answer);
        return operation;
    }

    private static ObjectNode get(ObjectNode paths, String path, String title, String answer) {
        ObjectNode operation = paths.putObject(path).putObject("get").put("summary", title);
        answers(operation, answer);
        return operation;
    }

    /** What an operation answers, and that anything else is a problem. */
    static void answers(ObjectNode operation, String answer) {
        ObjectNode answers = operation.putObject("responses");
        answer(answers, "200", JSON, answer);
        answer(answers, "default", "application/problem+json", "Problem");
    }

    private static void answer(ObjectNode answers, String status, String media, String schema) {
        ObjectNode answer = answers.putObject(status).put("description", schema);
        answer.putObject("content")
                .putObject(media)
                .putObject("schema")
                .put("$ref", SCHEMA + schema);
    }

    /** The status is written as a word, which the record alone does not tell. */
    private ObjectNode receipt() {
        ObjectNode schema = schemas.of(Receipt.class);
        var words = WireJson.mapper().createArrayNode();
        for (Receipt.Status status : Receipt.Status.values()) {
            words.add(status.word());
        }
        ((ObjectNode) schema.at("/properties/status")).set("enum", words);
        return schema;
    }

    private static JsonNode example(String command) {
        try (InputStream in = OpenApi.class.getResourceAsStream("/examples/" + command + ".json")) {
            return in == null
                    ? WireJson.mapper().createObjectNode()
                    : WireJson.mapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
