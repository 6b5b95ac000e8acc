package org.mingzhang.command.accountability.decideaccountability;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.RuleVersion;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Text;

/**
 * The version of the rules a decision applies (从旧兼从轻): chosen by a person, held against the days of
 * the conduct and of the decision.
 */
record VersionChecks(
        @Nullable RuleVersion chosen,
        @Nullable AccountabilityOpened opening,
        @Nullable LocalDate decidedOn,
        Rulebook rulebook) {
    private static final String FIELD = "/ruleVersion";

    Checks fits(Checks checks) {
        RuleVersion version = chosen;
        if (version == null || rulebook.regulations().isEmpty()) {
            return checks;
        }
        Optional<Entry> entry = rulebook.regulation(version.version());
        checks.procedure(
                entry::isPresent,
                DecisionRefusal.RULE_VERSION_UNKNOWN,
                FIELD + "/version",
                version.version());
        AccountabilityOpened opened = opening;
        LocalDate decided = decidedOn;
        if (entry.isEmpty() || opened == null || decided == null) {
            return checks;
        }
        RuleBasis basis = entry.get().basis();
        return checks.rule(
                basis,
                () -> fits(version, basis, opened, decided),
                DecisionRefusal.RULE_VERSION_CONTRADICTS_DATES,
                FIELD + "/selection",
                version.version(),
                version.selection());
    }

    private static boolean fits(
            RuleVersion version, RuleBasis basis, AccountabilityOpened opened, LocalDate decided) {
        LocalDate began = basis.validFrom();
        boolean then = basis.inForceOn(opened.conductFrom()) || basis.inForceOn(opened.conductTo());
        return switch (version.selection()) {
            case CONDUCT_TIME -> then;
            // A version that began only after the conduct, and is in force now.
            case LENIENT_NEW ->
                    began != null && began.isAfter(opened.conductTo()) && basis.inForceOn(decided);
            // The version of a decision taken while it was in force.
            case REVIEW_OLD -> then && !basis.inForceOn(decided);
            // The conduct began before the version and went on under it.
            case CONTINUING ->
                    began != null
                            && opened.conductFrom().isBefore(began)
                            && !opened.conductTo().isBefore(began)
                            && basis.inForceOn(decided);
        };
    }

    /** The version with what the days say of it; as chosen where they are not known. */
    @Nullable RuleVersion explained() {
        RuleVersion version = chosen;
        AccountabilityOpened opened = opening;
        if (version == null) {
            return null;
        }
        Text reckoned =
                opened == null
                        ? null
                        : rulebook.regulation(version.version())
                                .map(entry -> told(version, entry, opened))
                                .orElse(null);
        return new RuleVersion(
                version.version(), version.selection(), version.explanation(), reckoned);
    }

    private static Text told(RuleVersion version, Entry entry, AccountabilityOpened opened) {
        Text why =
                switch (version.selection()) {
                    case CONDUCT_TIME ->
                            new Text("行为时施行的规定", "in force at the time of the conduct");
                    case LENIENT_NEW ->
                            new Text("行为后施行、处理较轻的规定", "newer than the conduct, and more lenient");
                    case REVIEW_OLD ->
                            new Text(
                                    "原决定所依当时的规定", "that of the decision under review, at its time");
                    case CONTINUING ->
                            new Text("行为持续到其施行之后", "the conduct went on after it came into force");
                };
        LocalDate from = entry.basis().validFrom();
        return new Text(
                "适用%s（%s 起施行）：%s；行为自 %s 至 %s"
                        .formatted(
                                entry.label().zh(),
                                from,
                                why.zh(),
                                opened.conductFrom(),
                                opened.conductTo()),
                "%s (in force from %s) applies: %s; conduct from %s to %s"
                        .formatted(
                                entry.label().en(),
                                from,
                                why.en(),
                                opened.conductFrom(),
                                opened.conductTo()));
    }
}
