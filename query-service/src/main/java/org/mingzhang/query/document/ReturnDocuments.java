package org.mingzhang.query.document;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Text;

/** The documents of a reinstatement: the public notice, and the decision once it took effect. */
final class ReturnDocuments {
    private final Dossier dossier;
    private final Reinstatement file;

    ReturnDocuments(Dossier dossier) {
        this.dossier = dossier;
        this.file = (Reinstatement) dossier.state();
    }

    List<OfficialDocument> all() {
        List<OfficialDocument> documents = new ArrayList<>();
        ReinstatementProposed motion = file.proposal();
        if (motion != null && file.notice() != null) {
            documents.add(notice(motion, file.notice()));
        }
        if (motion != null && file.restoring() != null) {
            documents.add(restoring(motion, file.restoring()));
        }
        return documents;
    }

    private OfficialDocument notice(ReinstatementProposed motion, NoticePublished notice) {
        Draft draft =
                new Draft(dossier, DocumentKind.PUBLIC_NOTICE, motion.cadreId().stream())
                        .unnumbered();
        draft.cite(motion);
        draft.cite(notice);
        return draft.clause(
                        "candidate",
                        Words.say(
                                "candidate",
                                draft.subjectName(),
                                dossier.name(motion.post().organisation()),
                                Words.written(motion.post().title())),
                        Words.sentence(notice.text()))
                .clause(
                        "noticePeriod",
                        Words.say(
                                "noticePeriod",
                                Words.date(notice.publishedOn()),
                                Words.date(notice.lastDay()),
                                Words.number(notice.workingDays())),
                        Words.say("noticePlace", Words.sentence(notice.place())))
                .clause(
                        "objections",
                        Words.say("objections"),
                        Words.say("objections.receiver"),
                        Words.say("objections.telephone"),
                        Words.say("objections.address"))
                .issued(
                        Words.say("title.notice", draft.subjectName()),
                        decider(draft, motion),
                        notice.publishedOn());
    }

    private OfficialDocument restoring(ReinstatementProposed motion, RestoredToPost restored) {
        Draft draft =
                new Draft(dossier, DocumentKind.REINSTATEMENT, motion.cadreId().stream())
                        .to(dossier.name(restored.post().organisation()));
        draft.cite(motion);
        draft.cite(restored);
        OrganisationId decider = decider(draft, motion);
        ReinstatementDecided decision = file.decision();
        List<Text> said = new ArrayList<>();
        said.add(
                Words.say(
                        "appointed",
                        MeasureClauses.decided(
                                decision == null ? null : decision.decidedOn(),
                                decision == null ? null : decision.vote()),
                        draft.subjectName(),
                        dossier.name(restored.post().organisation()),
                        Words.written(restored.post().title()),
                        Words.date(restored.restoredOn())));
        NoticePublished notice = file.notice();
        if (notice != null) {
            draft.cite(notice);
            said.add(
                    Words.say(
                            "afterNotice",
                            Words.date(notice.publishedOn()),
                            Words.date(notice.lastDay())));
        }
        return draft.clause("appointment", said)
                .clause("performance", Words.sentence(motion.performance()))
                .clause("execution", Words.say("execution"))
                .issued(
                        Words.say("title.reinstatement", draft.subjectName()),
                        decider,
                        restored.restoredOn());
    }

    private OrganisationId decider(Draft draft, ReinstatementProposed motion) {
        ReinstatementDecided decision = file.decision();
        if (decision == null) {
            return motion.proposedBy();
        }
        draft.cite(decision);
        return decision.decidedBy();
    }
}
