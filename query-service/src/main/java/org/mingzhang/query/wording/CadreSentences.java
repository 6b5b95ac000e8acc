package org.mingzhang.query.wording;

import static org.mingzhang.query.wording.Wording.list;
import static org.mingzhang.query.wording.Wording.plain;

import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.CommendationRecorded;
import org.mingzhang.cadre.event.ElectedPostEnded;
import org.mingzhang.cadre.event.ElectedToPost;
import org.mingzhang.cadre.event.ErasureCancelled;
import org.mingzhang.cadre.event.ErasureOrdered;
import org.mingzhang.cadre.event.ErasureScope;
import org.mingzhang.cadre.event.FollowUpRecorded;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.cadre.event.ParticularsRecorded;
import org.mingzhang.cadre.event.PartyRightsRestored;
import org.mingzhang.cadre.event.PersonalTextsErased;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.PostGivenBack;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.cadre.event.ProcessingResumed;
import org.mingzhang.cadre.event.ProtectionEvent;
import org.mingzhang.cadre.event.ReinstatementBegun;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.cadre.event.ToleranceRevoked;
import org.mingzhang.query.naming.Names;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** What the sentences of a person's events say. */
final class CadreSentences {
    private final CodeNames codes;
    private final Names names;

    CadreSentences(CodeNames codes, Names names) {
        this.codes = codes;
        this.names = names;
    }

    List<Text> arguments(CadreEvent event, RulebookVersion under) {
        return switch (event) {
            case CadreRegistered registered ->
                    List.of(names.said(registered.cadreId()), names.said(registered.managedBy()));
            case ParticularsRecorded said ->
                    List.of(
                            names.said(said.cadreId()),
                            codes.names(under, said),
                            plain(said.since()));
            case AppointedToPost appointed -> post(appointed.post());
            case RelievedOfPost relieved -> post(relieved.post(), plain(relieved.grounds()));
            case ElectedToPost elected -> post(elected.post(), plain(elected.election()));
            case ElectedPostEnded ended ->
                    post(
                            ended.post(),
                            codes.name(under, Vocabulary.WAY_OUT, ended.way()),
                            plain(ended.grounds()));
            case InvestigationOpened opened ->
                    List.of(
                            plain(opened.caseId().value()),
                            codes.names(under, Vocabulary.GROUND, opened.grounds()));
            case InvestigationEnded ended -> List.of(plain(ended.caseId().value()));
            case RestrictionsSet set ->
                    List.of(
                            plain(set.caseId().value()),
                            list(
                                    set.restrictions().stream()
                                            .map(each -> restriction(each, under))
                                            .toList()));
            case PostGivenBack back ->
                    List.of(plain(back.post().title()), plain(back.caseId().value()));
            case MatterTolerated matter -> tolerated(matter, under);
            case ToleranceRevoked revoked -> List.of(plain(revoked.caseId().value()));
            case AnnualGradeRecorded grade ->
                    List.of(
                            plain(Integer.toString(grade.year())),
                            codes.name(under, Vocabulary.GRADE, grade.grade()),
                            names.said(grade.assessedBy()));
            case CommendationRecorded commendation ->
                    List.of(
                            names.said(commendation.awardedBy()),
                            plain(commendation.title()),
                            plain(commendation.grounds()));
            case FollowUpRecorded followUp -> followUp(followUp);
            case PartyRightsRestored rights -> rights(rights);
            case ReinstatementBegun begun -> List.of(plain(begun.reinstatementId().value()));
            case ReinstatementEnded ended ->
                    List.of(
                            plain(ended.reinstatementId().value()),
                            Labels.text(ended.restored() ? "value.restored" : "value.notRestored"));
            case ProtectionEvent protection -> protection(protection, under);
        };
    }

    private List<Text> protection(ProtectionEvent event, RulebookVersion under) {
        return switch (event) {
            case ProcessingRestricted restricted -> List.of(ground(restricted.basis(), under));
            case ProcessingResumed resumed -> List.of();
            case ErasureOrdered ordered ->
                    List.of(
                            plain(ordered.orderedBy().value()),
                            ground(ordered.basis(), under),
                            plain(ordered.earliestOn()),
                            reached(ordered.reach()),
                            kept(ordered.reach()));
            case ErasureCancelled cancelled -> List.of();
            case PersonalTextsErased erased ->
                    List.of(
                            ground(erased.basis(), under),
                            reached(erased.reach()),
                            kept(erased.reach()));
        };
    }

    private Text ground(String basis, RulebookVersion under) {
        return codes.name(under, Vocabulary.PROTECTION_GROUND, basis);
    }

    private static Text reached(ErasureScope reach) {
        return list(
                Stream.<Id>concat(reach.cases().stream(), reach.reinstatements().stream())
                        .map(id -> plain(id.value()))
                        .toList());
    }

    private static Text kept(ErasureScope reach) {
        return list(reach.kept().stream().map(each -> plain(each.caseId().value())).toList());
    }

    private List<Text> followUp(FollowUpRecorded followUp) {
        return List.of(
                names.said(followUp.visitedBy()),
                plain(followUp.caseId().value()),
                plain(followUp.finding()),
                Labels.text(followUp.corrected() ? "value.putRight" : "value.notPutRight"));
    }

    private List<Text> rights(PartyRightsRestored rights) {
        return List.of(
                plain(rights.caseId().value()),
                plain(rights.branchMeetingOn()),
                names.said(rights.approvedBy()),
                plain(rights.restoredOn()));
    }

    private List<Text> tolerated(MatterTolerated matter, RulebookVersion under) {
        return List.of(
                plain(matter.caseId().value()),
                Labels.of(matter.outcome()),
                codes.names(under, Vocabulary.NO_EFFECT, matter.noEffects()));
    }

    /** A post, at its organisation, and what else there is to say. */
    private List<Text> post(Post post, Text... more) {
        return Stream.concat(
                        Stream.of(plain(post.title()), names.said(post.organisation())),
                        Stream.of(more))
                .toList();
    }

    private Text restriction(Restriction restriction, RulebookVersion under) {
        return Labels.text(
                restriction.until() == null ? "part.restrictionForGood" : "part.restriction",
                List.of(
                        codes.name(under, Vocabulary.MEASURE, restriction.measure()),
                        plain(restriction.from()),
                        plain(restriction.until())));
    }
}
