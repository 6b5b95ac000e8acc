package org.mingzhang.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Text;

/** A {@link Fault} as it is sent (RFC 9457): in the language asked for, and in both. */
public record Problem(
        String type,
        String title,
        String detail,
        int status,
        String code,
        @Nullable String rule,
        @Nullable String field,
        @Nullable String hint,
        Words zh,
        Words en,
        @JsonInclude(Include.NON_EMPTY) List<FieldError> errors,
        String instance) {
    public Problem {
        errors = List.copyOf(errors);
    }

    /** The sentences of a problem in one language. */
    public record Words(String title, String detail, @Nullable String hint) {}

    /** What is wrong with one field. */
    public record FieldError(String field, String zh, String en) {}

    static Problem of(Fault fault, Language language, UUID instance) {
        Words zh = words(fault, Language.ZH);
        Words en = words(fault, Language.EN);
        Words chosen = language == Language.ZH ? zh : en;
        return new Problem(
                "urn:mingzhang:problem:" + fault.code(),
                chosen.title(),
                chosen.detail(),
                fault.status(),
                fault.code(),
                fault.rule(),
                fault.field(),
                chosen.hint(),
                zh,
                en,
                fault.errors().stream()
                        .map(e -> new FieldError(e.field(), e.detail().zh(), e.detail().en()))
                        .toList(),
                "urn:uuid:" + instance);
    }

    private static Words words(Fault fault, Language language) {
        Text hint = fault.hint();
        return new Words(
                language.of(fault.title()),
                language.of(fault.detail()),
                hint == null ? null : language.of(hint));
    }
}
