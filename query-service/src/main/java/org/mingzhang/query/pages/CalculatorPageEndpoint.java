package org.mingzhang.query.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.wire.calculator.Calculator;
import org.mingzhang.wire.calculator.CalculatorFault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk calculator as a page: periods, working days, votes and last days of an appeal. */
@Controller
public class CalculatorPageEndpoint {
    /** Rows for measures on the form; whoever has more asks the API. */
    private static final int ROWS = 3;

    private static final List<String> MEASURE =
            List.of("measure", "decidedOn", "effectiveOn", "rightsRestoredOn");

    private final EventSource events;
    private final Rulebooks books;

    CalculatorPageEndpoint(EventSource events, Rulebooks books) {
        this.events = events;
        this.books = books;
    }

    /** One row of the form, as it was sent. */
    public record Row(String measure, String decidedOn, String effectiveOn, String restoredOn) {}

    @GetMapping("/rules/calculator")
    String calculator(
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletRequest request,
            Model page) {
        String id = given(asked, "rulebook", 0);
        String known = id != null && books.ids().contains(id) ? id : books.ids().first();
        Rulebook book = books.byId(known);
        page.addAttribute("frame", Frame.of(request, events.head()));
        page.addAttribute("books", books.ids());
        page.addAttribute("book", book);
        page.addAttribute("kinds", kinds(book));
        page.addAttribute("asked", asked.toSingleValueMap());
        page.addAttribute("rows", IntStream.range(0, ROWS).mapToObj(i -> row(asked, i)).toList());
        answer(asked, new Calculator(books, known), page);
        return "query/calculator";
    }

    private static void answer(
            MultiValueMap<String, String> asked, Calculator calculator, Model page) {
        String what = Objects.requireNonNullElse(given(asked, "ask", 0), "");
        Supplier<Object> answer =
                switch (what) {
                    case "explain" -> () -> calculator.explain(measures(asked));
                    case "workdays" ->
                            () ->
                                    calculator.workdays(
                                            question(asked, List.of("from", "knownAt"), "days"));
                    case "vote" ->
                            () ->
                                    calculator.vote(
                                            question(
                                                    asked,
                                                    List.of(),
                                                    "shouldAttend",
                                                    "present",
                                                    "inFavour"));
                    case "appeal" ->
                            () ->
                                    calculator.appeal(
                                            question(
                                                    asked,
                                                    List.of("kind", "decidedOn", "servedOn")));
                    default -> () -> "";
                };
        try {
            page.addAttribute(what.isEmpty() ? "nothing" : what, answer.get());
        } catch (CalculatorFault wrong) {
            page.addAttribute("faults", wrong.faults());
        }
    }

    /** Of each road the newest rule, for its name. */
    private static List<AppealRule> kinds(Rulebook book) {
        Map<String, AppealRule> newest = new LinkedHashMap<>();
        book.appeals().forEach(rule -> newest.putIfAbsent(rule.kind(), rule));
        return List.copyOf(newest.values());
    }

    private static ObjectNode measures(MultiValueMap<String, String> asked) {
        ObjectNode question = question(asked, List.of("endConvention"));
        ArrayNode measures = question.putArray("measures");
        for (int i = 0; i < ROWS; i++) {
            if (given(asked, "measure", i) == null) {
                continue;
            }
            ObjectNode each = measures.addObject();
            for (String field : MEASURE) {
                String value = given(asked, field, i);
                if (value != null) {
                    each.put(field, value);
                }
            }
        }
        return question;
    }

    /** Fields left empty are not asked; a number that is none stays text and is told as such. */
    private static ObjectNode question(
            MultiValueMap<String, String> asked, List<String> texts, String... numbers) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        List<String> fields = new ArrayList<>(texts);
        fields.addAll(List.of(numbers));
        for (String field : fields) {
            String value = given(asked, field, 0);
            if (value == null) {
                continue;
            }
            if (!texts.contains(field) && value.matches("-?\\d{1,9}")) {
                question.put(field, Integer.parseInt(value));
            } else {
                question.put(field, value);
            }
        }
        return question;
    }

    private static Row row(MultiValueMap<String, String> asked, int index) {
        List<String> values =
                MEASURE.stream()
                        .map(field -> Objects.requireNonNullElse(given(asked, field, index), ""))
                        .toList();
        return new Row(values.get(0), values.get(1), values.get(2), values.get(3));
    }

    private static @Nullable String given(
            MultiValueMap<String, String> asked, String field, int index) {
        List<String> values = asked.getOrDefault(field, List.of());
        String value = index < values.size() ? values.get(index).strip() : "";
        return value.isEmpty() ? null : value;
    }
}
