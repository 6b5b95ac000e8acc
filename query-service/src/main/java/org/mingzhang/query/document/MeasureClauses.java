package org.mingzhang.query.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** What is imposed, and from when until when. */
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

    private Text name(Vocabulary vocabulary, String code) {
        return draft.dossier().name(under, vocabulary, code);
    }
}
