package org.mingzhang.app.cli.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDate;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.wire.WireJson;

/** What the commands of the calculator have in common when they answer. */
final class Answers {
    private Answers() {}

    static void json(Terminal terminal, Object answer) throws JsonProcessingException {
        terminal.out()
                .println(
                        WireJson.mapper()
                                .writer(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(answer));
    }

    /** A year without a notice refuses; it is never guessed. */
    static CommandFault refused(UnknownYear unknown) {
        return CommandFault.usage(
                "没有 %d 年的放假通知，工作日不予推算（CAL-6）".formatted(unknown.year()),
                "No holiday notice is known for %d; working days are never guessed (CAL-6)"
                        .formatted(unknown.year()));
    }

    static CommandFault refused(UnknownYear unknown, LocalDate knownAt) {
        return CommandFault.usage(
                "截至 %s 没有 %d 年的放假通知，工作日不予推算（CAL-6）".formatted(knownAt, unknown.year()),
                "On %s no holiday notice was known for %d; working days are never guessed (CAL-6)"
                        .formatted(knownAt, unknown.year()));
    }
}
