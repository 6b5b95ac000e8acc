package org.mingzhang.query.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.road.Receiver;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** What is imposed, from when until when, and how it can be appealed. */
final class MeasureClauses {
    private final Draft draft;
    private final RulebookVersion under;

    MeasureClauses(Draft draft, RulebookVersion under) {
        this.draft = draft;
        this.under = under;
    }

    Text names(List<MeasureImposed> measures) {
        return Words.list(
                measures.stream()
                        .map(
                                each -> {
                                    Text name = name(Vocabulary.MEASURE, each.measure());
                                    Integer days = each.days();
                                    return days == null
                                            ? name
                                            : Words.say("measureDays", name, Words.number(days));
                                })
                        .toList());
    }

    /** What several violations were merged into, and what was left to the organ or to a person. */
    List<Text> combined(List<MeasureImposed> measures) {
        List<Text> said = new ArrayList<>();
        for (MeasureImposed each : measures) {
            Text measure = name(Vocabulary.MEASURE, each.measure());
            List<String> merged = each.mergedFrom();
            if (merged != null && !merged.isEmpty()) {
                List<Text> parts =
                        merged.stream().map(code -> name(Vocabulary.MEASURE, code)).toList();
                said.add(Words.say("merged", measure, Words.list(parts)));
            }
            if (each.months() != null) {
                said.add(Words.say("monthsSet", measure, Words.number(each.months())));
            }
            if (each.ruling() != null) {
                said.add(
                        Words.say(
                                "ruled",
                                measure,
                                Words.date(each.ruling().until()),
                                Words.sentence(each.ruling().reason())));
            }
        }
        return said;
    }

    /** How it was decided: by a vote, where one is on record. */
    static Text decided(@Nullable LocalDate on, @Nullable Vote vote) {
        return vote == null
                ? Words.say("decidedOn", Words.date(on))
                : Words.say(
                        "decidedByVote",
                        Words.date(on),
                        Words.number(vote.shouldAttend()),
                        Words.number(vote.present()),
                        Words.number(vote.inFavour()));
    }

    /** Each period with its first and last day, what it forbids, and how it was counted. */
    List<Text> periods(List<Restriction> restrictions) {
        List<Text> said = new ArrayList<>();
        for (Restriction each : restrictions) {
            Text measure = name(Vocabulary.MEASURE, each.measure());
            Text forbidden =
                    each.effects().isEmpty()
                            ? Words.BLANK
                            : Words.list(
                                    each.effects().stream()
                                            .map(code -> name(Vocabulary.EFFECT, code))
                                            .toList());
            Text from = Words.date(each.from());
            said.add(
                    each.until() == null
                            ? Words.say("periodOpen", measure, from, forbidden)
                            : Words.say(
                                    "period", measure, from, Words.date(each.until()), forbidden));
            if (!each.explanation().isEmpty()) {
                said.add(Words.say("counted", Words.computed(each.explanation())));
            }
        }
        return said;
    }

    /** To whom and until when, from the service; before it, how long from receipt. */
    List<Text> appeal(AccountabilityDecided decision, @Nullable DecisionServed served) {
        Text organ = draft.dossier().name(decision.decidedBy());
        if (served == null) {
            return unserved(decision.decidedOn(), organ);
        }
        draft.cite(served);
        List<AppealRoad> roads = served.roads();
        if (roads != null
                && roads.stream().anyMatch(one -> !one.road().equals(AppealRule.ACCOUNTABILITY))) {
            return roads(decision, served, roads);
        }
        List<Text> said = new ArrayList<>();
        Text receivedOn = Words.date(served.servedOn());
        if (!served.appealOpen()) {
            said.add(Words.say("appeal.none", receivedOn));
        } else if (served.appealUntil() == null) {
            said.add(Words.say("appeal.noLastDay", receivedOn, organ));
        } else {
            said.add(
                    Words.say("appeal.until", receivedOn, Words.date(served.appealUntil()), organ));
        }
        said.add(Words.say("counted", Words.computed(served.appealExplanation())));
        if (served.appealOpen()) {
            said.add(Words.say("appeal.executed"));
        }
        return said;
    }

    /** Each road with its last day and whom it leads to. */
    private List<Text> roads(
            AccountabilityDecided decision, DecisionServed served, List<AppealRoad> roads) {
        List<Text> said = new ArrayList<>();
        said.add(Words.say("appeal.served", Words.date(served.servedOn())));
        for (AppealRoad each : roads) {
            Text name = name(Vocabulary.ROAD, each.road());
            Text to = receiver(each.road(), decision);
            said.add(
                    switch (each.term()) {
                        case LAST_DAY ->
                                Words.say("appeal.road", name, Words.date(each.until()), to);
                        case NO_TERM -> Words.say("appeal.roadNoTerm", name, to);
                        case NOT_KNOWN -> Words.say("appeal.roadNotKnown", name, to);
                    });
            said.add(Words.say("counted", Words.computed(each.explanation())));
        }
        said.add(Words.say("appeal.executed"));
        return said;
    }

    /** Whom the rule names, and the organ itself where it is the one that decided. */
    private Text receiver(String road, AccountabilityDecided decision) {
        Text decider = draft.dossier().name(decision.decidedBy());
        LocalDate decidedOn = decision.decidedOn();
        Receiver receiver =
                Optional.ofNullable(decidedOn)
                        .flatMap(
                                day ->
                                        draft.dossier()
                                                .rulebook(under)
                                                .flatMap(book -> book.appeal(road, day)))
                        .map(rule -> rule.road().receiver())
                        .orElse(Receiver.DECIDER);
        Text label = receiver.label();
        if (label == null) {
            return decider;
        }
        return receiver.standing() == Receiver.Standing.DECIDER
                ? Words.say("appeal.to", label, decider)
                : label;
    }

    private List<Text> unserved(@Nullable LocalDate decidedOn, Text organ) {
        Optional<AppealRule> rule =
                decidedOn == null
                        ? Optional.empty()
                        : draft.dossier()
                                .rulebook(under)
                                .flatMap(book -> book.appeal(AppealRule.ACCOUNTABILITY, decidedOn));
        if (rule.isPresent() && !rule.get().open()) {
            return List.of(Words.say("appeal.notGiven"));
        }
        Text term = rule.map(this::term).orElse(Words.BLANK);
        return List.of(
                Words.say("appeal.fromReceipt", term, organ),
                Words.say("appeal.unserved"),
                Words.say("appeal.executed"));
    }

    private Text term(AppealRule rule) {
        draft.basis(rule.basis());
        if (rule.unsettled()) {
            return Words.BLANK;
        }
        if (rule.months() != null) {
            return Words.say("term.months", Words.number(rule.months()));
        }
        return rule.days() == null
                ? Words.say("term.unlimited")
                : Words.say("term.days", Words.number(rule.days()));
    }

    private Text name(Vocabulary vocabulary, String code) {
        return draft.dossier().name(under, vocabulary, code);
    }
}
