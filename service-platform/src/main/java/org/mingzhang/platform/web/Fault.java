package org.mingzhang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Text;

/**
 * What went wrong with a request, in no language yet.
 *
 * @param code upper snake case, stable
 * @param rule the key of the rule that says so, if one does
 * @param field the field of the body that is meant, if one is
 * @param hint how to mend it
 * @param errors one entry per wrong field, when there are several
 */
public record Fault(
        int status,
        String code,
        Text title,
        Text detail,
        @Nullable String rule,
        @Nullable String field,
        @Nullable Text hint,
        List<FieldFault> errors) {
    public Fault {
        errors = List.copyOf(errors);
    }

    /** What is wrong with one field. */
    public record FieldFault(String field, Text detail) {}

    /** A fault that concerns the request as a whole. */
    public static Fault of(int status, String code, Text title, Text detail) {
        return new Fault(status, code, title, detail, null, null, null, List.of());
    }

    /** The same fault, tied to a field of the body. */
    public Fault at(String newField) {
        return new Fault(status, code, title, detail, rule, newField, hint, errors);
    }

    /** The same fault with what to do about it. */
    public Fault hint(Text newHint) {
        return new Fault(status, code, title, detail, rule, field, newHint, errors);
    }

    /** The same fault with the rule it rests on. */
    public Fault rule(String newRule) {
        return new Fault(status, code, title, detail, newRule, field, hint, errors);
    }

    /** The same fault with each wrong field. */
    public Fault errors(List<FieldFault> newErrors) {
        return new Fault(status, code, title, detail, rule, field, hint, newErrors);
    }
}
