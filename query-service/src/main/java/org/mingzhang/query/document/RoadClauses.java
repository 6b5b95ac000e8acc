package org.mingzhang.query.document;

import static org.mingzhang.rulebook.AppealRule.ACCOUNTABILITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.OpenRoads;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.road.Receiver;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** On which roads a decision can be contested, until when, and whom each of them leads to. */
final class RoadClauses {
    private final Draft draft;
    private final SubjectFile subject;
    private final AccountabilityDecided decision;
    private final RulebookVersion under;

    RoadClauses(Draft draft, SubjectFile subject, AccountabilityDecided decision) {
        this.draft = draft;
        this.subject = subject;
        this.decision = decision;
        this.under = draft.cite(decision);
    }

    /** To whom and until when, from the service; before it, how long from receipt. */
    List<Text> ofDecision() {
        DecisionServed served = subject.served();
        List<AppealRule> rules = open();
        if (served == null) {
            return unserved(rules);
        }
        draft.cite(served);
        List<AppealRoad> recorded = served.roads();
        if (recorded != null
                && recorded.stream().anyMatch(one -> !one.road().equals(ACCOUNTABILITY))) {
            List<Text> said = new ArrayList<>();
            said.add(Words.say("appeal.served", Words.date(served.servedOn())));
            said.addAll(lines(decision.decidedOn(), recorded));
            said.add(Words.say("appeal.executed"));
            return said;
        }
        List<Text> others =
                recorded != null
                        ? List.of()
                        : rules.stream()
                                .filter(rule -> !rule.kind().equals(ACCOUNTABILITY))
                                .filter(rule -> rule.road().after() == null)
                                .map(this::unrecorded)
                                .toList();
        return onlyAccountability(served, others);
    }

    /** The roads on record against the decision, and against each answer to an appeal. */
    List<Text> onRecord() {
        List<Text> said = new ArrayList<>();
        DecisionServed served = subject.served();
        if (served != null && served.roads() != null && !served.roads().isEmpty()) {
            draft.cite(served);
            said.add(Words.say("appeal.original", Words.date(served.servedOn())));
            said.addAll(lines(decision.decidedOn(), served.roads()));
        }
        for (AppealFile appeal : subject.appeals()) {
            AppealDecided answer = appeal.decided();
            if (answer != null && answer.roads() != null && !answer.roads().isEmpty()) {
                draft.cite(answer);
                said.add(Words.say("appeal.answer", Words.date(answer.decidedOn())));
                said.addAll(lines(answer.decidedOn(), answer.roads()));
            }
        }
        return said;
    }

    /** What the rules of the day open at once, by what is on record of the person and the organ. */
    private List<AppealRule> open() {
        LocalDate decidedOn = decision.decidedOn();
        return decidedOn == null
                ? List.of()
                : book().map(
                                book ->
                                        new OpenRoads(
                                                book,
                                                decision.measures().stream()
                                                        .map(MeasureImposed::measure)
                                                        .toList(),
                                                draft.dossier().kindOf(decision.decidedBy()),
                                                draft.dossier().identityOf(subject.subject())))
                        .map(roads -> roads.atOnce(decidedOn))
                        .orElse(List.of());
    }

    private List<Text> unserved(List<AppealRule> rules) {
        Text organ = draft.dossier().name(decision.decidedBy());
        List<Text> said = new ArrayList<>();
        if (rules.isEmpty() && rule(ACCOUNTABILITY, decision.decidedOn()).isPresent()) {
            return List.of(Words.say("appeal.notGiven"));
        } else if (rules.stream().allMatch(rule -> rule.kind().equals(ACCOUNTABILITY))) {
            Text term = rules.stream().findFirst().map(this::term).orElse(Words.BLANK);
            said.add(Words.say("appeal.fromReceipt", term, organ));
        } else {
            said.add(Words.say("appeal.roads"));
            rules.forEach(rule -> said.add(fromReceipt(rule)));
        }
        said.add(Words.say("appeal.unserved"));
        said.add(Words.say("appeal.executed"));
        return said;
    }

    private List<Text> onlyAccountability(DecisionServed served, List<Text> others) {
        Text organ = draft.dossier().name(decision.decidedBy());
        Text receivedOn = Words.date(served.servedOn());
        List<Text> said = new ArrayList<>();
        if (!served.appealOpen()) {
            said.add(Words.say(others.isEmpty() ? "appeal.none" : "appeal.served", receivedOn));
        } else if (served.appealUntil() == null) {
            said.add(Words.say("appeal.noLastDay", receivedOn, organ));
        } else {
            said.add(
                    Words.say("appeal.until", receivedOn, Words.date(served.appealUntil()), organ));
        }
        said.add(Words.say("counted", Words.computed(served.appealExplanation())));
        if (served.appealOpen() && !others.isEmpty()) {
            said.add(Words.say("appeal.unrecorded"));
        }
        said.addAll(others);
        if (served.appealOpen() || !others.isEmpty()) {
            said.add(Words.say("appeal.executed"));
        }
        return said;
    }

    /** Each recorded road with its last day and whom it leads to. */
    private List<Text> lines(@Nullable LocalDate against, List<AppealRoad> roads) {
        List<Text> said = new ArrayList<>();
        for (AppealRoad each : roads) {
            Text name = road(each.road());
            Text to = receiver(rule(each.road(), against));
            said.add(
                    switch (each.term()) {
                        case LAST_DAY ->
                                Words.say("appeal.road", name, Words.date(each.until()), to);
                        case NO_TERM -> Words.say("appeal.roadNoTerm", name, to);
                        case NOT_KNOWN -> Words.say("appeal.roadNotKnown", name, to);
                    });
            said.add(Words.say("counted", Words.computed(each.explanation())));
        }
        return said;
    }

    private Text fromReceipt(AppealRule rule) {
        return rule.unsettled() || (rule.months() == null && rule.days() == null)
                ? unrecorded(rule)
                : Words.say(
                        "appeal.roadFromReceipt",
                        road(rule.kind()),
                        term(rule),
                        receiver(Optional.of(rule)));
    }

    /** A road that nobody wrote a last day down for. */
    private Text unrecorded(AppealRule rule) {
        draft.basis(rule.basis());
        boolean unlimited = !rule.unsettled() && rule.months() == null && rule.days() == null;
        return Words.say(
                unlimited ? "appeal.roadNoTerm" : "appeal.roadNotKnown",
                road(rule.kind()),
                receiver(Optional.of(rule)));
    }

    /** Whom the rule names, and the organ itself where it is the one that decided. */
    private Text receiver(Optional<AppealRule> rule) {
        Text decider = draft.dossier().name(decision.decidedBy());
        Receiver receiver = rule.map(one -> one.road().receiver()).orElse(Receiver.DECIDER);
        Text label = receiver.label();
        if (label == null) {
            return decider;
        }
        return receiver.standing() == Receiver.Standing.DECIDER
                ? Words.say("appeal.to", label, decider)
                : label;
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

    private Text road(String road) {
        return draft.dossier().name(under, Vocabulary.ROAD, road);
    }

    private Optional<AppealRule> rule(String road, @Nullable LocalDate day) {
        return Optional.ofNullable(day)
                .flatMap(on -> book().flatMap(book -> book.appeal(road, on)));
    }

    private Optional<Rulebook> book() {
        return draft.dossier().rulebook(under);
    }
}
