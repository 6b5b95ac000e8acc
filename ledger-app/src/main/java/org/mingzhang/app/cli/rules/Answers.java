package org.mingzhang.app.cli.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.wire.WireJson;
import org.mingzhang.wire.calculator.CalculatorFault;

/** What the commands of the calculator have in common when they answer. */
final class Answers {
    private static final Pattern UPPER = Pattern.compile("[A-Z]");

    private Answers() {}

    static void json(Terminal terminal, Object answer) throws JsonProcessingException {
        terminal.out()
                .println(
                        WireJson.mapper()
                                .writer(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(answer));
    }

    /** An empty question to be filled in. */
    static ObjectNode question() {
        return WireJson.mapper().createObjectNode();
    }

    /**
     * Asks the calculator; what is wrong with the question becomes a complaint.
     *
     * @param place where the question stands, or blank where it was typed
     */
    static <A> A to(String place, Supplier<A> asked) {
        try {
            return asked.get();
        } catch (CalculatorFault fault) {
            throw CommandFault.usage(
                    fault.faults().stream()
                            .map(wrong -> told(place, wrong, "：", wrong.text().zh()))
                            .collect(Collectors.joining("\n")),
                    fault.faults().stream()
                            .map(wrong -> told(place, wrong, ": ", wrong.text().en()))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String told(
            String place, CalculatorFault.Wrong wrong, String colon, String text) {
        return place.isBlank()
                ? option(wrong.field()) + colon + text
                : place + colon + wrong.field() + colon + text;
    }

    /** The option that a field of a typed question came from: {@code --should-attend}. */
    private static String option(String field) {
        return UPPER.matcher(field.replace("/", "--"))
                .replaceAll(letter -> "-" + letter.group().toLowerCase(Locale.ROOT));
    }
}
