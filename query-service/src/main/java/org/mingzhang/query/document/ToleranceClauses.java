package org.mingzhang.query.document;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.ConditionFinding;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.CorrectionRecorded;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.FaultToleranceRevoked;
import org.mingzhang.accountability.event.LookFinding;
import org.mingzhang.accountability.event.RedLineFinding;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** Every condition, look and red line as it was answered, and what was to be put right. */
final class ToleranceClauses {
    private ToleranceClauses() {}

    static List<Text> of(Draft draft, SubjectFile subject, FaultToleranceDetermined determined) {
        RulebookVersion under = draft.cite(determined);
        Dossier dossier = draft.dossier();
        dossier.rulebook(under).stream()
                .flatMap(book -> book.tolerance().conditions().stream())
                .map(Entry::basis)
                .forEach(draft::basis);
        List<Text> said = new ArrayList<>();
        said.add(
                Words.say(
                        "determined",
                        Words.date(determined.determinedOn()),
                        dossier.name(determined.determinedBy()),
                        Labels.of(determined.outcome()),
                        Words.sentence(determined.grounds())));
        for (ConditionFinding each : determined.conditions()) {
            said.add(
                    Words.say(
                            each.met() ? "condition.met" : "condition.notMet",
                            dossier.name(under, Vocabulary.CONDITION, each.condition()),
                            Words.sentence(each.reason())));
        }
        for (LookFinding each : determined.looks()) {
            said.add(
                    Words.say(
                            "look",
                            dossier.name(under, Vocabulary.LOOK, each.look()),
                            Words.sentence(each.view())));
        }
        for (RedLineFinding each : determined.redLines()) {
            said.add(
                    Words.say(
                            each.touched() ? "redLine.touched" : "redLine.untouched",
                            dossier.name(under, Vocabulary.RED_LINE, each.redLine()),
                            Words.sentence(each.reason())));
        }
        CorrectionPlan plan = determined.plan();
        if (plan != null) {
            said.add(Words.say("plan", Words.sentence(plan.text()), Words.date(plan.dueOn())));
        }
        since(draft, subject, said);
        return said;
    }

    /** What was put right, what the matter may not be held against, and whether all that stands. */
    private static void since(Draft draft, SubjectFile subject, List<Text> said) {
        for (CorrectionRecorded each : subject.corrections()) {
            draft.cite(each);
            said.add(
                    Words.say(
                            each.carriedOut() ? "corrected" : "notCorrected",
                            Words.date(each.checkedOn()),
                            Words.sentence(each.result())));
        }
        for (MatterTolerated each : draft.dossier().all(MatterTolerated.class)) {
            if (each.stream().equals(draft.subject()) && !each.noEffects().isEmpty()) {
                RulebookVersion under = draft.cite(each);
                said.add(
                        Words.say(
                                "noEffects",
                                Words.list(
                                        each.noEffects().stream()
                                                .map(code -> named(draft, under, code))
                                                .toList())));
            }
        }
        FaultToleranceRevoked revoked = subject.revocation();
        if (revoked != null) {
            draft.cite(revoked);
            said.add(
                    Words.say(
                            "revoked",
                            Words.date(revoked.revokedOn()),
                            draft.dossier().name(revoked.revokedBy()),
                            Words.sentence(revoked.grounds())));
        }
    }

    private static Text named(Draft draft, RulebookVersion under, String code) {
        return draft.dossier().name(under, Vocabulary.NO_EFFECT, code);
    }
}
