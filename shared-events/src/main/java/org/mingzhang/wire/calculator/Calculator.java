package org.mingzhang.wire.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.restriction.outlook.OutlookCalculator;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.wire.calculator.CalculatorFault.Wrong;

/** Answers questions on dates and votes by a rulebook: the one a question names, or the usual. */
public final class Calculator {
    private static final String BOOK = "rulebook";

    private final Rulebooks books;
    private final String usual;

    /**
     * @param usual id of the rulebook where a question names none
     */
    public Calculator(Rulebooks books, String usual) {
        this.books = books;
        this.usual = usual;
    }

    /**
     * What measures forbid, from when until when, and why, line by line.
     *
     * @throws CalculatorFault with every fault of the question
     */
    public ExplainAnswer explain(JsonNode question) {
        return asked(
                question,
                MeasuresReader.FIELDS,
                root -> {
                    Rulebook rulebook = book(root);
                    MeasuresReader.Question read = MeasuresReader.read(root, rulebook);
                    refuse(root.faults());
                    return ExplainAnswer.of(
                            rulebook,
                            read.end(),
                            new OutlookCalculator(rulebook, read.end()).of(read.measures()));
                });
    }

    /**
     * {@code {"from", "days"[, "knownAt", "rulebook"]}}.
     *
     * @throws CalculatorFault with every fault of the question
     */
    public WorkdaysAnswer workdays(JsonNode question) {
        return asked(
                question,
                Set.of("from", "days", "knownAt", BOOK),
                root -> {
                    Optional<LocalDate> from = root.at("from").date();
                    Optional<Integer> days = root.at("days").number(1);
                    JsonPlace at = root.at("knownAt");
                    Optional<LocalDate> knownAt = at.missing() ? Optional.empty() : at.date();
                    refuse(root.faults());
                    return WorkdaysAnswer.of(
                            book(root),
                            from.orElseThrow(),
                            days.orElseThrow(),
                            knownAt.orElse(null));
                });
    }

    /**
     * {@code {"shouldAttend", "present", "inFavour"[, "rulebook"]}}.
     *
     * @throws CalculatorFault with every fault of the question
     */
    public VoteAnswer vote(JsonNode question) {
        return asked(
                question,
                Set.of("shouldAttend", "present", "inFavour", BOOK),
                root -> {
                    Optional<Integer> should = root.at("shouldAttend").number(1);
                    Optional<Integer> present = root.at("present").number(0);
                    Optional<Integer> favour = root.at("inFavour").number(0);
                    refuse(root.faults());
                    return VoteAnswer.of(
                            book(root),
                            should.orElseThrow(),
                            present.orElseThrow(),
                            favour.orElseThrow());
                });
    }

    /**
     * {@code {"kind", "decidedOn", "servedOn"[, "rulebook"]}}.
     *
     * @throws CalculatorFault with every fault of the question
     */
    public AppealAnswer appeal(JsonNode question) {
        return asked(
                question,
                Set.of("kind", "decidedOn", "servedOn", BOOK),
                root -> {
                    Optional<String> kind = root.at("kind").text();
                    Optional<LocalDate> decided = root.at("decidedOn").date();
                    Optional<LocalDate> served = root.at("servedOn").date();
                    refuse(root.faults());
                    return AppealAnswer.of(
                            book(root),
                            kind.orElseThrow(),
                            decided.orElseThrow(),
                            served.orElseThrow());
                });
    }

    /**
     * A rulebook by its id.
     *
     * @throws CalculatorFault when there is none
     */
    public Rulebook book(@Nullable String id) {
        String wanted = id == null ? usual : id;
        if (!books.ids().contains(wanted)) {
            String known = String.join(", ", books.ids());
            throw new CalculatorFault(
                    CalculatorFault.RULEBOOK_UNKNOWN,
                    "/" + BOOK,
                    "没有规则库 %s；现有：%s".formatted(wanted, known),
                    "There is no rulebook %s; there are: %s".formatted(wanted, known));
        }
        return books.byId(wanted);
    }

    private Rulebook book(JsonPlace root) {
        JsonPlace place = root.at(BOOK);
        String id = place.missing() ? null : place.text().orElse(null);
        refuse(root.faults());
        return book(id);
    }

    private static <A> A asked(
            JsonNode question, Set<String> fields, Function<JsonPlace, A> answer) {
        JsonPlace root = JsonPlace.root(question, new ArrayList<>());
        root.object(fields);
        refuse(root.faults());
        return answer.apply(root);
    }

    private static void refuse(List<Wrong> faults) {
        if (!faults.isEmpty()) {
            throw new CalculatorFault(faults);
        }
    }
}
