package org.mingzhang.command.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.MessageFormat;
import java.util.regex.Pattern;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.Refusal;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/** What the ledger answers to a step, as a reader checks it: dates, verdicts, refusals. */
final class Answer {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final StringBuilder text = new StringBuilder();

    private Answer() {}

    static String of(Decision decision) {
        Answer answer = new Answer();
        switch (decision) {
            case Decision.Accepted accepted -> {
                accepted.events().forEach(answer::event);
                accepted.warnings().forEach(answer::warning);
            }
            case Decision.Refused refused -> answer.refusal(refused);
        }
        return answer.text.toString();
    }

    private void refusal(Decision.Refused refused) {
        Refusal refusal = refused.refusal();
        Object[] args = refused.args().toArray();
        line("拒绝 refused: " + refusal.code() + basis(refusal) + " " + refused.field());
        line("  " + MessageFormat.format(refusal.text().meaning().zh(), args));
        line("  " + MessageFormat.format(refusal.text().hint().zh(), args));
        line("  " + MessageFormat.format(refusal.text().meaning().en(), args));
    }

    private static String basis(Refusal refusal) {
        String basis = refusal.text().basis();
        return basis.isEmpty() ? "" : " (" + basis + ")";
    }

    private void event(LedgerEvent event) {
        StringBuilder dates = new StringBuilder();
        JsonNode fields = WireJson.mapper().valueToTree(event);
        fields.properties()
                .forEach(
                        field -> {
                            if (DATE.matcher(field.getValue().asText()).matches()) {
                                dates.append(", ").append(field.getKey()).append(' ');
                                dates.append(field.getValue().asText());
                            }
                        });
        line("记入 recorded: " + EventTypes.nameOf(event.getClass()) + dates);
        fields.path("restrictions").forEach(this::restriction);
        fields.path("gates").forEach(this::gate);
        fields.path("roads").forEach(this::road);
    }

    private void road(JsonNode road) {
        line(
                "  途径 road: "
                        + road.path("road").asText()
                        + " "
                        + road.path("until").asText(road.path("term").asText())
                        + " "
                        + road.path("explanation").path("zh").asText());
    }

    private void restriction(JsonNode json) {
        Restriction restriction = WireJson.mapper().convertValue(json, Restriction.class);
        line(
                "  限制 restriction: "
                        + restriction.measure()
                        + " "
                        + restriction.from()
                        + " – "
                        + (restriction.until() == null ? "无期 for good" : restriction.until())
                        + " "
                        + String.join(", ", restriction.effects()));
        restriction.explanation().forEach(each -> line("    " + each.zh()));
    }

    private void gate(JsonNode gate) {
        line(
                "  "
                        + (gate.path("passed").asBoolean() ? "通过 passed " : "未过 failed ")
                        + gate.path("gate").asText()
                        + ": "
                        + gate.path("explanation").path("zh").asText());
    }

    private void warning(RecordedWarning warning) {
        line("  提示 warning: " + warning.code() + " " + warning.field());
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
