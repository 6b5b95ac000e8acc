package org.mingzhang.command.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.wire.WireJson;

/**
 * A story as a page: under a heading that gives the reason, a command in a {@code json} block and
 * the ledger's answer in a {@code text} block after it.
 */
record StoryPage(String markdown) {
    private static final Pattern BOOK = Pattern.compile("rulebook `([a-z0-9-]+)`");
    private static final Pattern STEP =
            Pattern.compile(
                    "(?ms)^(#+ (?<reason>[^\\n]+)\\n(?<words>(?:(?!^#|^```).*?\\n)*?))?"
                            + "```json\\n(?<step>.*?)^```\\n(?:\\n```text\\n.*?^```\\n)?");

    String rulebook() {
        Matcher book = BOOK.matcher(markdown);
        if (!book.find()) {
            throw new IllegalArgumentException("the page names no rulebook");
        }
        return book.group(1);
    }

    /** The page with every answer as the teller gives it. */
    String told(BiFunction<String, Step, String> teller) {
        Matcher steps = STEP.matcher(markdown);
        StringBuilder page = new StringBuilder();
        String reason = "";
        int from = 0;
        while (steps.find()) {
            reason = steps.group("reason") == null ? reason : steps.group("reason");
            page.append(markdown, from, steps.end("step"));
            page.append("```\n\n```text\n");
            page.append(teller.apply(reason, step(steps.group("step"))));
            page.append("```\n");
            from = steps.end();
        }
        return page.append(markdown.substring(from)).toString();
    }

    private static Step step(String json) {
        try {
            return WireJson.mapper().readValue(json, Step.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }
}
