package org.mingzhang.command.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/** One case told by the published examples, each decided on what those before it recorded. */
public final class CaseStory {
    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    public static final CaseId CASE = new CaseId("case-2024-001");
    public static final CadreId CADRE = new CadreId("cadre-0001");
    public static final Subject SUBJECT = Subject.cadre(CADRE);
    public static final Post POST =
            new Post("县交通运输局局长", new OrganisationId("org-linhe-transport"), "141", true);

    private static final Set<CaseVerb> CLEARING =
            Set.of(CaseVerb.CLARIFY_REPORT, CaseVerb.FIND_FALSE_ACCUSATION);
    private static final Set<CaseVerb> ASIDE =
            Set.of(
                    CaseVerb.NAME_SUBJECT,
                    CaseVerb.DROP_SUBJECT,
                    CaseVerb.CLARIFY_REPORT,
                    CaseVerb.FIND_FALSE_ACCUSATION);

    private CaseStory() {}

    /** The example of a command on the history that leads to it. */
    public static Draft draft(CaseVerb verb) {
        return new Draft(verb, before(verb));
    }

    /** The example of a command where nothing happened but registrations. */
    public static Draft first(CaseVerb verb) {
        return new Draft(verb, people());
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** What the published examples recorded before a command's turn came. */
    static List<LedgerEvent> before(CaseVerb end) {
        List<LedgerEvent> history = people();
        for (CaseVerb verb : CaseVerb.values()) {
            if (verb == end) {
                return history;
            }
            if (!ASIDE.contains(verb)
                    || (verb == CaseVerb.NAME_SUBJECT && end == CaseVerb.DROP_SUBJECT)) {
                history.addAll(told(verb, history, end).accepted());
            }
            if (verb == CaseVerb.DECIDE_ACCOUNTABILITY) {
                history.add(new RelievedOfPost(CADRE, POST, day("2024-06-30"), CASE, "免职"));
            }
        }
        return history;
    }

    /** As published; what clears a name follows where nothing was found. */
    private static Draft told(CaseVerb verb, List<LedgerEvent> history, CaseVerb end) {
        Draft draft = new Draft(verb, history);
        return verb == CaseVerb.ESTABLISH_RESPONSIBILITY && CLEARING.contains(end)
                ? draft.set("/finding", "FALSE_ACCUSATION").set("/liability", "NONE")
                : draft;
    }

    private static List<LedgerEvent> people() {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(organisation("org-yunshan-committee", "PARTY_COMMITTEE", null, null));
        events.add(
                organisation(
                        "org-linhe-committee", "PARTY_COMMITTEE", "org-yunshan-committee", null));
        events.add(
                organisation(
                        "org-hexi-committee", "PARTY_COMMITTEE", "org-yunshan-committee", null));
        events.add(
                organisation(
                        "org-linhe-discipline", "DISCIPLINE_ORGAN", null, "org-linhe-committee"));
        events.add(
                organisation(
                        "org-linhe-supervision", "SUPERVISION_ORGAN", null, "org-linhe-committee"));
        events.add(
                organisation(
                        "org-linhe-transport",
                        "ADMINISTRATIVE_ORGAN",
                        "org-linhe-committee",
                        null));
        events.add(
                organisation(
                        "org-linhe-audit", "ADMINISTRATIVE_ORGAN", null, "org-linhe-committee"));
        events.add(cadre("cadre-0001", "CIVIL_SERVANT", "org-linhe-committee"));
        events.add(cadre("cadre-0002", "CIVIL_SERVANT", "org-linhe-committee"));
        events.add(cadre("cadre-village", "VILLAGE_COMMITTEE_MEMBER", "org-linhe-committee"));
        events.add(cadre("cadre-elsewhere", "CIVIL_SERVANT", "org-hexi-committee"));
        events.add(new AppointedToPost(CADRE, POST, day("2020-06-15"), null));
        return events;
    }

    private static CadreRegistered cadre(String id, String identity, String managedBy) {
        return new CadreRegistered(
                new CadreId(id), null, identity, new OrganisationId(managedBy), day("2020-06-01"));
    }

    private static OrganisationRegistered organisation(
            String id, String kind, @Nullable String parent, @Nullable String organOf) {
        return new OrganisationRegistered(
                new OrganisationId(id),
                id,
                kind,
                id.equals("org-yunshan-committee") ? "PREFECTURE" : "COUNTY",
                parent == null ? null : new OrganisationId(parent),
                organOf == null ? null : new OrganisationId(organOf),
                day("2012-03-01"),
                null);
    }
}
