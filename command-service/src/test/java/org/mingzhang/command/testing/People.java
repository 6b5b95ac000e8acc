package org.mingzhang.command.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/** Invented people and organisations. */
public final class People {
    public static final OrganisationId COMMITTEE = new OrganisationId("committee");
    public static final OrganisationId BUREAU = new OrganisationId("bureau");
    public static final OrganisationId NOWHERE = new OrganisationId("nowhere");
    public static final CadreId CADRE = new CadreId("cadre-1");
    public static final CaseId CASE = new CaseId("case-1");
    public static final Post HEAD = new Post("Head", BUREAU, "141", true);
    public static final Post DIRECTOR = new Post("Director", BUREAU, "141", true);
    public static final LocalDate RELIEVED = LocalDate.of(2024, 6, 30);
    public static final ProcessingRestricted RESTRICTED =
            new ProcessingRestricted(CADRE, "KEEP", RELIEVED);

    private People() {}

    /** A committee, its bureau, and a cadre who lost the head's post under a case now over. */
    public static TestLedger ledger() {
        return new TestLedger()
                .given(organisation(COMMITTEE), organisation(BUREAU), registered())
                .given(
                        new AppointedToPost(CADRE, HEAD, LocalDate.of(2020, 6, 15), null),
                        caseOpened(LocalDate.of(2024, 3, 1)),
                        new RelievedOfPost(CADRE, HEAD, RELIEVED, CASE, "decided"),
                        new InvestigationEnded(CADRE, CASE, RELIEVED));
    }

    public static OrganisationRegistered organisation(OrganisationId id) {
        return new OrganisationRegistered(
                id, id.value(), "BUREAU", null, null, null, LocalDate.of(2012, 3, 1), null);
    }

    public static CadreRegistered registered() {
        return new CadreRegistered(CADRE, null, null, COMMITTEE, LocalDate.of(2020, 6, 1));
    }

    public static InvestigationOpened caseOpened(LocalDate on) {
        return new InvestigationOpened(CADRE, CASE, List.of("1"), on, on, on);
    }

    /** The case itself, decided with these measures. */
    public static List<LedgerEvent> measured(LocalDate decidedOn, String... measures) {
        Subject subject = Subject.cadre(CADRE);
        return List.of(
                new AccountabilityOpened(
                        CASE,
                        List.of(new NamedSubject(subject, null, null)),
                        List.of("1"),
                        null,
                        "facts",
                        decidedOn,
                        decidedOn,
                        decidedOn,
                        COMMITTEE,
                        List.of(),
                        null),
                new AccountabilityDecided(
                        CASE,
                        subject,
                        null,
                        decidedOn,
                        decidedOn,
                        COMMITTEE,
                        Arrays.stream(measures)
                                .map(each -> new MeasureImposed(each, null, null))
                                .toList(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        decidedOn));
    }

    /** A restriction from the case. */
    public static RestrictionsSet restricted(
            String effect, LocalDate from, @Nullable LocalDate until) {
        return new RestrictionsSet(
                CADRE,
                CASE,
                List.of(new Restriction("REMOVAL", from, until, List.of(effect), List.of())),
                from);
    }
}
