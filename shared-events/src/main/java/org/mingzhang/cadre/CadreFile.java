package org.mingzhang.cadre;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.CommendationRecorded;
import org.mingzhang.cadre.event.ElectedPostEnded;
import org.mingzhang.cadre.event.ElectedToPost;
import org.mingzhang.cadre.event.FollowUpRecorded;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.cadre.event.ParticularsRecorded;
import org.mingzhang.cadre.event.PartyRightsRestored;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.PostGivenBack;
import org.mingzhang.cadre.event.ProtectionEvent;
import org.mingzhang.cadre.event.ReinstatementBegun;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.cadre.event.ToleranceRevoked;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.ErasedTexts;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.TextsErased;

/**
 * The state of one cadre's record: the fold of its events so far.
 *
 * @param lostUnderCase posts the cadre was relieved of under a case and not yet given back
 * @param restrictions per case, those that now follow from it, whether or not their time has come
 *     or gone
 * @param tolerated matters of cases that are tolerated, and not revoked since
 */
public record CadreFile(
        @Nullable CadreRegistered registration,
        List<Post> posts,
        List<RelievedOfPost> lostUnderCase,
        List<InvestigationOpened> openInvestigations,
        List<CaseId> cases,
        Map<CaseId, List<Restriction>> restrictions,
        List<MatterTolerated> tolerated,
        List<ReinstatementId> reinstatements,
        @Nullable ReinstatementId openReinstatement,
        Conduct conduct,
        Particulars particulars,
        Protection protection) {
    /** Before the first event. */
    public static final CadreFile UNKNOWN =
            new CadreFile(
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    null,
                    Conduct.NONE,
                    Particulars.NONE,
                    Protection.NONE);

    public CadreFile {
        posts = List.copyOf(posts);
        lostUnderCase = List.copyOf(lostUnderCase);
        openInvestigations = List.copyOf(openInvestigations);
        cases = List.copyOf(cases);
        restrictions = Collections.unmodifiableMap(new LinkedHashMap<>(restrictions));
        tolerated = List.copyOf(tolerated);
        reinstatements = List.copyOf(reinstatements);
    }

    /** The state after one more event. Total. */
    public CadreFile evolve(CadreEvent event) {
        return switch (event) {
            case CadreRegistered registered -> withPerson(registered, particulars);
            case ParticularsRecorded said -> withPerson(registration, particulars.with(said));
            case AppointedToPost appointed ->
                    withPosts(plus(posts, appointed.post()), lostUnderCase);
            case ElectedToPost elected -> withPosts(plus(posts, elected.post()), lostUnderCase);
            case ElectedPostEnded ended -> withPosts(minus(posts, ended.post()), lostUnderCase);
            case RelievedOfPost relieved ->
                    withPosts(
                            minus(posts, relieved.post()),
                            relieved.caseId() == null
                                    ? lostUnderCase
                                    : plus(lostUnderCase, relieved));
            case PostGivenBack back ->
                    withPosts(
                            plus(posts, back.post()),
                            lostUnderCase.stream()
                                    .filter(
                                            lost ->
                                                    !(lost.post().equals(back.post())
                                                            && back.caseId().equals(lost.caseId())))
                                    .toList());
            case InvestigationOpened opened ->
                    withInvestigations(
                            plus(openInvestigations, opened),
                            cases.contains(opened.caseId()) ? cases : plus(cases, opened.caseId()));
            case InvestigationEnded ended ->
                    withInvestigations(
                            openInvestigations.stream()
                                    .filter(open -> !open.caseId().equals(ended.caseId()))
                                    .toList(),
                            cases);
            case RestrictionsSet set -> withRestrictions(set);
            case MatterTolerated matter ->
                    withTolerated(plus(toleratedBeside(matter.caseId()), matter));
            case ToleranceRevoked revoked -> withTolerated(toleratedBeside(revoked.caseId()));
            case ReinstatementBegun begun ->
                    withReinstatements(
                            plus(reinstatements, begun.reinstatementId()), begun.reinstatementId());
            case ReinstatementEnded ended -> withReinstatements(reinstatements, null);
            case AnnualGradeRecorded grade -> withConduct(conduct.with(grade));
            case CommendationRecorded commendation -> withConduct(conduct.with(commendation));
            case FollowUpRecorded followUp -> withConduct(conduct.with(followUp));
            case PartyRightsRestored restored -> withConduct(conduct.with(restored));
            case ProtectionEvent next -> withProtection(next);
        };
    }

    /** True once the cadre is on record. */
    public boolean known() {
        return registration != null;
    }

    /** Every restriction that runs on a day, over all cases. */
    public List<Restriction> restrictionsOn(LocalDate day) {
        return restrictions.values().stream()
                .flatMap(List::stream)
                .filter(restriction -> restriction.runsOn(day))
                .toList();
    }

    /** True when the cadre's part in a case was tolerated so that it may not be held against it. */
    public boolean exempted(CaseId caseId) {
        return tolerated.stream()
                .anyMatch(each -> each.caseId().equals(caseId) && !each.noEffects().isEmpty());
    }

    private CadreFile withPerson(@Nullable CadreRegistered registered, Particulars said) {
        return new CadreFile(
                registered,
                posts,
                lostUnderCase,
                openInvestigations,
                cases,
                restrictions,
                tolerated,
                reinstatements,
                openReinstatement,
                conduct,
                said,
                protection);
    }

    private CadreFile withPosts(List<Post> held, List<RelievedOfPost> lost) {
        return new CadreFile(
                registration,
                held,
                lost,
                openInvestigations,
                cases,
                restrictions,
                tolerated,
                reinstatements,
                openReinstatement,
                conduct,
                particulars,
                protection);
    }

    private CadreFile withInvestigations(List<InvestigationOpened> open, List<CaseId> all) {
        return new CadreFile(
                registration,
                posts,
                lostUnderCase,
                open,
                all,
                restrictions,
                tolerated,
                reinstatements,
                openReinstatement,
                conduct,
                particulars,
                protection);
    }

    private CadreFile withTolerated(List<MatterTolerated> changed) {
        return new CadreFile(
                registration,
                posts,
                lostUnderCase,
                openInvestigations,
                cases,
                restrictions,
                changed,
                reinstatements,
                openReinstatement,
                conduct,
                particulars,
                protection);
    }

    private List<MatterTolerated> toleratedBeside(CaseId caseId) {
        return tolerated.stream().filter(each -> !each.caseId().equals(caseId)).toList();
    }

    private CadreFile withReinstatements(
            List<ReinstatementId> all, @Nullable ReinstatementId open) {
        return new CadreFile(
                registration,
                posts,
                lostUnderCase,
                openInvestigations,
                cases,
                restrictions,
                tolerated,
                all,
                open,
                conduct,
                particulars,
                protection);
    }

    private CadreFile withConduct(Conduct changed) {
        return new CadreFile(
                registration,
                posts,
                lostUnderCase,
                openInvestigations,
                cases,
                restrictions,
                tolerated,
                reinstatements,
                openReinstatement,
                changed,
                particulars,
                protection);
    }

    /** Posts are told apart by their titles, so none is kept when those are erased. */
    private CadreFile withProtection(ProtectionEvent event) {
        boolean erases = event instanceof TextsErased;
        CadreFile next =
                new CadreFile(
                        registration,
                        erases ? List.of() : posts,
                        erases ? List.of() : lostUnderCase,
                        openInvestigations,
                        cases,
                        restrictions,
                        tolerated,
                        reinstatements,
                        openReinstatement,
                        conduct,
                        particulars,
                        protection.with(event));
        return erases ? ErasedTexts.in(next) : next;
    }

    private CadreFile withRestrictions(RestrictionsSet set) {
        Map<CaseId, List<Restriction>> changed = new LinkedHashMap<>(restrictions);
        changed.put(set.caseId(), set.restrictions());
        changed.values().removeIf(List::isEmpty);
        return new CadreFile(
                registration,
                posts,
                lostUnderCase,
                openInvestigations,
                cases,
                changed,
                tolerated,
                reinstatements,
                openReinstatement,
                conduct,
                particulars,
                protection);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> minus(List<T> list, T one) {
        return list.stream().filter(each -> !each.equals(one)).toList();
    }
}
