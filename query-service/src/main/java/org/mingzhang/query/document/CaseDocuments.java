package org.mingzhang.query.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.ReportClarified;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** The documents of a case: one of each kind for each of its subjects, as far as recorded. */
final class CaseDocuments {
    private final Dossier dossier;
    private final AccountabilityCase file;

    CaseDocuments(Dossier dossier) {
        this.dossier = dossier;
        this.file = (AccountabilityCase) dossier.state();
    }

    List<OfficialDocument> all() {
        List<OfficialDocument> documents = new ArrayList<>();
        for (SubjectFile subject : file.subjects()) {
            AccountabilityDecided decision = subject.decision();
            FaultToleranceDetermined tolerance = subject.tolerance();
            boolean exempted = tolerance != null && tolerance.outcome() == ToleranceOutcome.EXEMPT;
            if (decision != null && !decision.measures().isEmpty()) {
                documents.add(decision(subject, decision));
            } else if (decision != null) {
                documents.add(noAccountability(subject, decision, exempted));
            } else if (exempted) {
                documents.add(noAccountability(subject, null, true));
            }
            if (decision != null && !subject.amendments().isEmpty()) {
                documents.add(amendment(subject, decision, subject.amendments().getLast()));
            }
            if (decision != null && subject.annulment() != null) {
                documents.add(annulment(subject, decision, subject.annulment()));
            }
        }
        documents.addAll(clarifications());
        return documents;
    }

    private OfficialDocument decision(SubjectFile subject, AccountabilityDecided decision) {
        Draft draft = draft(DocumentKind.DECISION, subject).number(decision.documentNumber());
        CaseClauses about = new CaseClauses(draft, file, subject);
        about.who("heldToAccount");
        about.facts();
        about.responsibility();
        about.basis(decision.measures(), decision);
        tolerance(draft, subject);
        MeasureClauses measures = new MeasureClauses(draft, draft.cite(decision));
        List<Text> imposed = new ArrayList<>();
        imposed.add(
                Words.say(
                        "imposed",
                        MeasureClauses.decided(decision.decidedOn(), decision.vote()),
                        draft.subjectName(),
                        measures.names(decision.measures())));
        imposed.add(Words.say("effective", Words.date(decision.effectiveOn())));
        imposed.addAll(measures.combined(decision.measures()));
        imposed.addAll(measures.periods(decision.restrictions()));
        return draft.clause("measures", imposed)
                .clause("execution", Words.say("execution"))
                .clause("appeal", new RoadClauses(draft, subject, decision).ofDecision())
                .remark(sinceThen(draft, subject))
                .copies(announcedTo(draft, subject))
                .issued(
                        Words.say("title.decision", draft.subjectName()),
                        decision.decidedBy(),
                        decision.decidedOn());
    }

    private OfficialDocument noAccountability(
            SubjectFile subject, @Nullable AccountabilityDecided decision, boolean exempted) {
        Draft draft = draft(DocumentKind.NO_ACCOUNTABILITY, subject);
        CaseClauses about = new CaseClauses(draft, file, subject);
        about.who("concerned");
        about.facts();
        about.responsibility();
        tolerance(draft, subject);
        Text done = Words.say(exempted ? "exempted" : "notHeld", draft.subjectName());
        if (decision != null) {
            draft.number(decision.documentNumber()).cite(decision);
            done =
                    Words.joined(
                            MeasureClauses.decided(decision.decidedOn(), decision.vote()), done);
        }
        draft.clause("outcome", done, Words.say("outcome.noMeasure"))
                .remark(sinceThen(draft, subject));
        Text title = Words.say(exempted ? "title.exemption" : "title.notHeld", draft.subjectName());
        if (decision != null) {
            return draft.issued(title, decision.decidedBy(), decision.decidedOn());
        }
        FaultToleranceDetermined tolerance = Objects.requireNonNull(subject.tolerance());
        return draft.issued(title, tolerance.determinedBy(), tolerance.determinedOn());
    }

    private OfficialDocument amendment(
            SubjectFile subject, AccountabilityDecided decision, DecisionAmended amended) {
        Draft draft = draft(DocumentKind.AMENDMENT, subject);
        new CaseClauses(draft, file, subject).who("concerned");
        RulebookVersion under = draft.cite(amended);
        MeasureClauses measures = new MeasureClauses(draft, under);
        original(draft, subject, decision);
        RevisionClauses.appeals(draft, subject);
        draft.clause("whyAmended", Words.sentence(amended.grounds()));
        List<Text> changed = new ArrayList<>();
        changed.add(
                Words.say(
                        "amended",
                        MeasureClauses.decided(amended.amendedOn(), null),
                        RevisionClauses.kind(amended),
                        draft.subjectName(),
                        amended.measures().isEmpty()
                                ? Words.say("noMeasure")
                                : measures.names(amended.measures())));
        changed.addAll(measures.combined(amended.measures()));
        changed.addAll(measures.periods(amended.restrictions()));
        List<Text> objections = new ArrayList<>();
        objections.add(Words.say("appeal.revision", draft.dossier().name(amended.amendedBy())));
        objections.addAll(new RoadClauses(draft, subject, decision).onRecord());
        objections.add(Words.say("appeal.executed"));
        return draft.clause("amended", changed)
                .clause("execution", Words.say("execution"))
                .clause("appeal", objections)
                .remark(RevisionClauses.annulled(draft, subject))
                .issued(
                        Words.say("title.amendment", draft.subjectName()),
                        amended.amendedBy(),
                        amended.amendedOn());
    }

    private OfficialDocument annulment(
            SubjectFile subject, AccountabilityDecided decision, DecisionAnnulled annulled) {
        Draft draft = draft(DocumentKind.ANNULMENT, subject);
        new CaseClauses(draft, file, subject).who("concerned");
        draft.cite(annulled);
        original(draft, subject, decision);
        RevisionClauses.appeals(draft, subject);
        return draft.clause("whyAnnulled", Words.sentence(annulled.grounds()))
                .clause("annulled", RevisionClauses.undone(draft, subject, annulled))
                .clause("execution", Words.say("execution"))
                .issued(
                        Words.say("title.annulment", draft.subjectName()),
                        annulled.annulledBy(),
                        annulled.annulledOn());
    }

    /** The latest of each subject, also of one that was dropped from the case since. */
    private List<OfficialDocument> clarifications() {
        Map<Subject, ReportClarified> latest = new LinkedHashMap<>();
        dossier.all(ReportClarified.class).forEach(each -> latest.put(each.subject(), each));
        return latest.values().stream().map(this::clarification).toList();
    }

    private OfficialDocument clarification(ReportClarified clarified) {
        SubjectFile subject = file.fileOf(clarified.subject());
        Draft draft = draft(DocumentKind.CLARIFICATION, subject);
        return ClarificationClauses.of(draft, clarified)
                .clause("audience", ClarificationClauses.reach(clarified))
                .issued(
                        Words.say("title.clarification", draft.subjectName()),
                        clarified.clarifiedBy(),
                        clarified.clarifiedOn());
    }

    private static List<Text> announcedTo(Draft draft, SubjectFile subject) {
        subject.announcements().forEach(draft::cite);
        return subject.announcements().stream()
                .flatMap(announced -> announced.toOrganisations().stream())
                .distinct()
                .map(draft.dossier()::name)
                .toList();
    }

    private Draft draft(DocumentKind kind, SubjectFile subject) {
        Draft draft = new Draft(dossier, kind, subject.subject().stream());
        return draft.to(CaseClauses.addressee(draft, subject.named()));
    }

    private static void tolerance(Draft draft, SubjectFile subject) {
        FaultToleranceDetermined determined = subject.tolerance();
        if (determined != null) {
            draft.clause("tolerance", ToleranceClauses.of(draft, subject, determined));
        }
    }

    private static void original(Draft draft, SubjectFile subject, AccountabilityDecided decision) {
        MeasureClauses measures = new MeasureClauses(draft, draft.cite(decision));
        List<Text> said = new ArrayList<>();
        said.add(
                Words.say(
                        "original",
                        draft.dossier().name(decision.decidedBy()),
                        Words.date(decision.decidedOn()),
                        Words.written(decision.documentNumber()),
                        draft.subjectName(),
                        decision.measures().isEmpty()
                                ? Words.say("noMeasure")
                                : measures.names(decision.measures())));
        RevisionClauses.earlier(draft, subject, said);
        draft.clause("original", said);
    }

    private static @Nullable Text sinceThen(Draft draft, SubjectFile subject) {
        Text annulled = RevisionClauses.annulled(draft, subject);
        if (annulled != null || subject.amendments().isEmpty()) {
            return annulled;
        }
        DecisionAmended latest = subject.amendments().getLast();
        draft.cite(latest);
        return Words.say("remark.amended", Words.date(latest.amendedOn()));
    }
}
