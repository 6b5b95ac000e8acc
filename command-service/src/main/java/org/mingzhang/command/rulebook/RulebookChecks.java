package org.mingzhang.command.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.rulebook.history.RulebookRefusal;
import org.mingzhang.shared.ContentDigest;

/** The checks the steps of a rulebook have in common. */
public final class RulebookChecks {
    private RulebookChecks() {}

    /** Begins the checks of a step that only an adopted book admits. */
    public static Checks adopted(RulebookHistory state, Facts facts) {
        return Checks.under(facts)
                .must(
                        () -> state.version().isPresent(),
                        RulebookRefusal.RULEBOOK_NOT_ADOPTED,
                        "/rulebookId");
    }

    /** The program carries the version, with exactly the content meant. */
    public static UnaryOperator<Checks> carried(
            Optional<Edition> edition,
            String version,
            Optional<ContentDigest> meant,
            String field) {
        return checks ->
                checks.must(
                                edition::isPresent,
                                RulebookRefusal.RULEBOOK_VERSION_UNKNOWN,
                                field,
                                version)
                        .must(
                                () -> edition.map(Edition::digest).equals(meant),
                                RulebookRefusal.RULEBOOK_ALTERED,
                                "/digest",
                                version);
    }

    /** The day has come, and is not before the step it follows. */
    public static UnaryOperator<Checks> dated(
            String field, LocalDate day, Optional<LocalDate> earliest, Facts facts) {
        return checks ->
                checks.procedure(
                                () -> !day.isAfter(facts.today()),
                                RulebookRefusal.RULEBOOK_DAY_IN_FUTURE,
                                field,
                                day)
                        .procedure(
                                () -> earliest.filter(day::isBefore).isEmpty(),
                                RulebookRefusal.RULEBOOK_DAY_OUT_OF_ORDER,
                                field,
                                day,
                                earliest.map(LocalDate::toString).orElse(""));
    }

    /** A text that others need to read for themselves is named. */
    public static UnaryOperator<Checks> sourced(String field, String source) {
        return checks ->
                checks.must(() -> !source.isBlank(), RulebookRefusal.RULE_SOURCE_MISSING, field);
    }
}
