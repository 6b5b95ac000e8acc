package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/**
 * An investigation was opened 启动问责.
 *
 * @param grounds codes of the rulebook (2019 regulation, art. 7)
 * @param groundText required text of a ground that asks for one (ground 11)
 * @param facts the matter 案由 in one paragraph
 * @param distinctFrom open cases on the same person, ground and time that concern other facts
 * @param membersReason why no responsible member is named when an organisation is (art. 6)
 * @param rulebook id of the rulebook the whole case goes by, in whichever version; absent in older
 *     entries
 */
@WireName("accountability.opened.v1")
public record AccountabilityOpened(
        CaseId caseId,
        List<NamedSubject> subjects,
        @Code List<String> grounds,
        @Personal @Nullable String groundText,
        @Personal String facts,
        LocalDate conductFrom,
        LocalDate conductTo,
        LocalDate openedOn,
        OrganisationId openedBy,
        List<CaseId> distinctFrom,
        @Personal @Nullable String membersReason,
        @Code @Nullable String rulebook)
        implements CaseEvent {
    /** A case as it was opened before cases were bound to a rulebook. */
    public AccountabilityOpened(
            CaseId caseId,
            List<NamedSubject> subjects,
            List<String> grounds,
            @Nullable String groundText,
            String facts,
            LocalDate conductFrom,
            LocalDate conductTo,
            LocalDate openedOn,
            OrganisationId openedBy,
            List<CaseId> distinctFrom,
            @Nullable String membersReason) {
        this(
                caseId,
                subjects,
                grounds,
                groundText,
                facts,
                conductFrom,
                conductTo,
                openedOn,
                openedBy,
                distinctFrom,
                membersReason,
                null);
    }

    public AccountabilityOpened {
        subjects = List.copyOf(subjects);
        grounds = List.copyOf(grounds);
        distinctFrom = List.copyOf(distinctFrom);
    }

    @Override
    public LocalDate legalDate() {
        return openedOn;
    }
}
