package org.mingzhang.system.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingzhang.wire.WireJson;

/** An invented office: a recorder, an approver, and the forms they fill in. */
public final class Office {
    public static final String COMMITTEE = "org-qinghe-committee";
    private static final AtomicInteger KEYS = new AtomicInteger();

    public final Caller recorder;
    public final Caller approver;

    public Office(Caller recorder, Caller approver) {
        this.recorder = recorder;
        this.approver = approver;
    }

    /** The same people at another place. */
    public Office at(String url) {
        return new Office(recorder.at(url), approver.at(url));
    }

    /** The administrator of a first start makes the two accounts; both choose new passwords. */
    public static Office open(String commandUrl, String oneTimePassword) {
        Caller admin =
                Caller.withNewPassword(commandUrl, "admin", oneTimePassword, "fourteen-chars");
        return new Office(
                person(commandUrl, admin, "recorder-one", "RECORDER"),
                person(commandUrl, admin, "approver-two", "APPROVER"));
    }

    private static Caller person(String url, Caller admin, String login, String role) {
        Caller.Answer created =
                admin.post(
                        "/api/v1/accounts",
                        "{\"id\":\"%s\",\"roles\":[\"%s\"],\"organs\":[\"%s\"]}"
                                .formatted(login, role, COMMITTEE));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return Caller.withNewPassword(
                url, login, created.json().get("oneTimePassword").asText(), login + "-password");
    }

    /** Submits a command and expects it to be recorded. */
    public JsonNode record(String command, String fields) {
        Caller.Answer answer = recorder.command(command, key(), body(fields));
        assertThat(answer.status()).as(command + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Has exactly this content approved by the other person, then submits it. */
    public JsonNode recordApproved(String command, String fields) {
        Caller.Answer answer = submitApproved(recorder, command, fields);
        assertThat(answer.status()).as(command + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    public Caller.Answer submitApproved(Caller where, String command, String fields) {
        String body = approved(command, fields);
        return where.command(command, key(), body);
    }

    /** The body with the approval in it, ready to be submitted. */
    public String approved(String command, String fields) {
        Caller.Answer approval =
                approver.post("/api/v1/commands/" + command + "/approval", body(fields));
        assertThat(approval.status()).as(approval.body()).isEqualTo(200);
        return with(body(fields), "approval", approval.json().get("approvalId").asText());
    }

    public static String body(String fields) {
        return with(with(fields, "organ", COMMITTEE), "reason", "系统测试 system test");
    }

    public static String key() {
        return "key-" + KEYS.incrementAndGet();
    }

    public static String with(String json, String field, String value) {
        try {
            ObjectNode object = (ObjectNode) WireJson.mapper().readTree(json);
            return object.put(field, value).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
