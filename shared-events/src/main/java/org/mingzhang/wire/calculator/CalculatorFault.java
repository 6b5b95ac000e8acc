package org.mingzhang.wire.calculator;

import java.util.List;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.shared.Text;

/** A question the calculator cannot answer; carries everything that is wrong with it. */
public final class CalculatorFault extends RuntimeException {
    /** A field that the question does not have. */
    public static final String UNKNOWN_FIELD = "UNKNOWN_FIELD";

    /** A field that is needed and not given. */
    public static final String FIELD_MISSING = "FIELD_MISSING";

    /** A value of the wrong type, or none of those that can be. */
    public static final String INVALID_VALUE = "INVALID_VALUE";

    /** Values that cannot be true together. */
    public static final String CONTRADICTION = "CONTRADICTION";

    /** A rulebook that is not here. */
    public static final String RULEBOOK_UNKNOWN = "RULEBOOK_UNKNOWN";

    /** The rulebook has nothing to say on what is asked. */
    public static final String RULE_UNKNOWN = "RULE_UNKNOWN";

    /** A year whose holiday notice is not known. */
    public static final String YEAR_UNKNOWN = "YEAR_UNKNOWN";

    private static final long serialVersionUID = 1L;

    private final transient List<Wrong> faults;

    CalculatorFault(List<Wrong> faults) {
        super(faults.getFirst().text().en());
        this.faults = List.copyOf(faults);
    }

    CalculatorFault(String code, String field, String zh, String en) {
        this(List.of(new Wrong(code, field, new Text(zh, en))));
    }

    /** A year without a notice refuses; it is never guessed. */
    static CalculatorFault of(UnknownYear unknown, String field) {
        return new CalculatorFault(
                YEAR_UNKNOWN,
                field,
                "没有 %d 年的放假通知，工作日不予推算（CAL-6）".formatted(unknown.year()),
                "No holiday notice is known for %d; working days are never guessed (CAL-6)"
                        .formatted(unknown.year()));
    }

    /**
     * One thing that is wrong.
     *
     * @param field JSON pointer of the value that is meant
     */
    public record Wrong(String code, String field, Text text) {}

    /** Everything that is wrong, at least one thing. */
    public List<Wrong> faults() {
        return faults;
    }
}
