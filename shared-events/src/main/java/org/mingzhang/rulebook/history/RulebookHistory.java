package org.mingzhang.rulebook.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.event.RuleVerificationWithdrawn;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.rulebook.event.RulebookAdopted;
import org.mingzhang.rulebook.event.RulebookAmended;
import org.mingzhang.rulebook.event.RulebookEvent;
import org.mingzhang.shared.ContentDigest;

/**
 * A rulebook on record: the fold of its events so far.
 *
 * @param verifications those that stand
 * @param entries how many events led to this
 */
public record RulebookHistory(
        @Nullable RulebookAdopted adoption,
        List<RulebookAmended> amendments,
        List<RuleVerified> verifications,
        int entries) {
    /** Before the first event: the book applies as it is packed. */
    public static final RulebookHistory NOT_ADOPTED =
            new RulebookHistory(null, List.of(), List.of(), 0);

    public RulebookHistory {
        amendments = List.copyOf(amendments);
        verifications = List.copyOf(verifications);
    }

    /** The state after one more event. Total. */
    public RulebookHistory evolve(RulebookEvent event) {
        return switch (event) {
            case RulebookAdopted adopted ->
                    new RulebookHistory(adopted, amendments, verifications, entries + 1);
            case RulebookAmended amended ->
                    new RulebookHistory(
                            adoption,
                            with(amendments, amended),
                            keeping(each -> !amended.changed().contains(each.rule())),
                            entries + 1);
            case RuleVerified verified ->
                    new RulebookHistory(
                            adoption, amendments, with(verifications, verified), entries + 1);
            case RuleVerificationWithdrawn withdrawn ->
                    new RulebookHistory(
                            adoption,
                            amendments,
                            keeping(each -> !each.rule().equals(withdrawn.rule())),
                            entries + 1);
        };
    }

    /** The version in force, or nothing while nobody adopted the book. */
    public Optional<String> version() {
        return amendments.isEmpty()
                ? Optional.ofNullable(adoption).map(RulebookAdopted::version)
                : Optional.of(amendments.getLast().to());
    }

    /** The digest of the version in force. */
    public Optional<ContentDigest> digest() {
        return amendments.isEmpty()
                ? Optional.ofNullable(adoption).map(RulebookAdopted::digest)
                : Optional.of(amendments.getLast().digest());
    }

    /** The day from which the version is in force here. */
    public Optional<LocalDate> since() {
        return amendments.isEmpty()
                ? Optional.ofNullable(adoption).map(RulebookAdopted::adoptedOn)
                : Optional.of(amendments.getLast().amendedOn());
    }

    /** The verification of a rule that stands. */
    public Optional<RuleVerified> verification(String rule) {
        return verifications.stream().filter(each -> each.rule().equals(rule)).findFirst();
    }

    /** Keys of the rules whose verification stands. */
    public Set<String> verified() {
        return verifications.stream().map(RuleVerified::rule).collect(Collectors.toSet());
    }

    private List<RuleVerified> keeping(Predicate<RuleVerified> stands) {
        return verifications.stream().filter(stands).toList();
    }

    private static <T> List<T> with(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
